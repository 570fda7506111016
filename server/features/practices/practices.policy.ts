import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import { actsForCity, type CityFacts } from "#server/features/network/acts-for-city.ts";
import {
  type AuthorFacts,
  isInside,
  type PracticeFacts,
  type PracticePart,
  practiceRole,
} from "./practice-role.ts";

/**
 * Who may read and write practices. Pure: everything there is to know comes in. `part` is the
 * viewer's own in this practice. Review, evidence and adoption have policies of their own.
 */
export const may = {
  /** For a city: who acts for it. */
  create(viewer: Viewer, city: CityFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to write a practice.");
    return actsForCity(viewer, city)
      ? yes
      : no(
          "Practices of a city are begun by its editors and members, the national focal points of its country and the secretariat.",
        );
  },

  /** The page: what was published, for everybody; before that, those who work on it. */
  read(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    return practiceRole(viewer, practice, part) === null
      ? no("This practice is not published yet.")
      : yes;
  },

  /** The text that is being written, its history and who works on it. */
  readDraft(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    return isInside(practiceRole(viewer, practice, part))
      ? yes
      : no("What is being written is read by its authors, its reviewers and the secretariat.");
  },

  /** The original text and the themes. */
  write(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    const writer = may.workOn(viewer, practice, part);
    if (!writer.allowed || practice.state === "draft") return writer;
    return no(
      practice.state === "published"
        ? "This is published and stays as it is. Begin a new version to change it."
        : practice.state === "withdrawn"
          ? "This practice was withdrawn."
          : "This is in review. Take it back to go on writing.",
    );
  },

  /** A translation: also while the original is in review, because it translates what is published. */
  writeTranslation(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    const writer = may.workOn(viewer, practice, part);
    if (!writer.allowed) return writer;
    if (practice.state === "withdrawn") return no("This practice was withdrawn.");
    return practice.currentVersionId === null
      ? no("Publish it first: what is translated is the published text.")
      : yes;
  },

  /** Whether somebody is one of its writers at all, whatever its state. */
  workOn(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    const role = practiceRole(viewer, practice, part);
    // What was recorded from public sources belongs to nobody but who recorded it.
    return role === "writer" || (role === "secretariat" && practice.recorded)
      ? yes
      : no("This is written by its authors and by whom they invited to write.");
  },

  invite(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (practice.state === "withdrawn") return no("This practice was withdrawn.");
    return isAuthor(part) || isSecretariat(viewer)
      ? yes
      : no("Its authors and the secretariat decide who works on it.");
  },

  /** `authorsLeft`: how many authors (not experts) there would be afterwards. */
  removeAuthor(
    viewer: Viewer,
    practice: PracticeFacts,
    part: PracticePart,
    of: AuthorFacts,
    authorsLeft: number,
  ): Verdict {
    const leaves = viewer.kind === "person" && viewer.personId === of.personId;
    const allowed = leaves ? yes : may.invite(viewer, practice, part);
    if (!allowed.allowed) return allowed;
    return authorsLeft > 0 || of.capacity === "expert"
      ? yes
      : no("A practice keeps at least one author. Invite another one first.");
  },
};

function isAuthor({ author }: PracticePart): boolean {
  return author !== null && author.capacity === "author";
}
