import type { HubContext } from "#server/core/context.ts";
import { InvalidInput, NotAllowed } from "#server/core/graphql/errors.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { foldForSearch } from "#server/core/text.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "./accounts.policy.ts";
import { UpdateProfileSuccess } from "./accounts.results.ts";
import { GuestEntity } from "./guest.entity.ts";
import { readName } from "./person-name.ts";
import { PersonEntity } from "./person.entity.ts";

/** Changes the viewer's own name, language or both; what is left out stays. */
export async function updateProfile(
  context: HubContext,
  input: { name?: string | null; language?: string | null },
): Promise<UpdateProfileSuccess | InvalidInput | NotAllowed> {
  const { viewer } = context;
  const verdict = may.changeProfile(viewer);
  if (!verdict.allowed) return new NotAllowed(verdict.reason);
  const name = input.name == null ? null : readName(input.name);
  if (name instanceof InvalidInput) return name;
  const language = input.language == null ? null : canonicalLanguage(input.language);
  if (input.language != null && language === null) {
    return new InvalidInput("language", "This is not a language tag such as vi, en or th.");
  }

  const changes = { ...(name !== null && { name }), ...(language !== null && { language }) };
  if (Object.keys(changes).length > 0) {
    await commit(context, async (tx) => {
      if (viewer.kind === "guest") {
        await tx.em.nativeUpdate(GuestEntity, { id: viewer.guestId }, changes);
      } else if (viewer.kind === "person") {
        const fold = name !== null && { fold: foldForSearch(name) };
        await tx.em.nativeUpdate(PersonEntity, { id: viewer.personId }, { ...changes, ...fold });
      }
    });
    forgetLoaded(context);
  }
  return new UpdateProfileSuccess();
}
