import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import type { PracticeFacts, PracticePart } from "../practice-role.ts";

/** Who begins, publishes and withdraws versions. Pure: everything there is to know comes in. */
export const may = {
  /** What is published is written on: the version that readers read stays until the next one. */
  beginVersion(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (!isOwner(viewer, practice, part)) return no("A new version is begun by its authors.");
    if (practice.state === "withdrawn") return no("This practice was withdrawn.");
    return practice.state === "published" ? yes : no("A new version is being written already.");
  },

  /** A translation needs no review of its own: it says nothing that was not reviewed. */
  publishTranslation(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (!isAuthor(part) && !isSecretariat(viewer))
      return no("Its authors and the secretariat publish translations.");
    return isPublished(practice);
  },

  withdraw(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (!isAuthor(part) && !isSecretariat(viewer))
      return no("Its authors and the secretariat withdraw it.");
    return isPublished(practice);
  },
};

function isPublished({ state, currentVersionId }: PracticeFacts): Verdict {
  if (state === "withdrawn") return no("This practice was withdrawn.");
  return currentVersionId === null ? no("This practice is not published yet.") : yes;
}

/** Its authors; of what was recorded from public sources, the secretariat. */
export function isOwner(viewer: Viewer, { recorded }: PracticeFacts, part: PracticePart): boolean {
  return isAuthor(part) || (recorded && isSecretariat(viewer));
}

function isAuthor({ author }: PracticePart): boolean {
  return author !== null && author.capacity === "author";
}
