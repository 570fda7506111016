import { sql } from "kysely";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput, NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { loadPracticeText } from "../text/practice-text.loader.ts";
import { storeOpenText } from "./store-open-text.ts";
import { publishVersion } from "./publish-version.ts";
import { may } from "./versions.policy.ts";
import type { PublishTranslationInput } from "./versions.inputs.ts";
import { announcePublished } from "../network-practice.type.ts";

/** Locks a translation as it is written now. Resolves to the practice's id. */
export async function publishTranslation(
  context: HubContext,
  input: PublishTranslationInput,
): Promise<string> {
  const { viewer, services } = context;
  const text = await loadPracticeText(context, keyIn(input.textId, "PracticeText"));
  if (!text) throw noSuchText();
  await storeOpenText(context, text.id);
  return commit(context, async (tx) => {
    const id = text.practiceId;
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.publishTranslation(viewer, practice, part));
    if (text.original)
      throw new Refused(
        new InvalidInput("textId", "Publish a version of the original through review."),
      );
    if (text.content.title.trim() === "")
      throw new Refused(new InvalidInput("textId", "Give it a title."));
    if (await isUntouched(tx, text.id))
      throw new Refused(
        new InvalidInput("textId", "This is still the original text. Translate it first."),
      );
    const versionId = await publishVersion(tx, {
      practice,
      language: text.language,
      changeNote: "",
      publishedBy: viewer.kind === "person" ? viewer.personId : null,
      at: services.clock.now(),
    });
    await tx.append(practiceTopic(id), happened.practiceChanged());
    await announcePublished(tx, id, versionId);
    return id;
  });
}

/** A translation begins as a copy: published so, it would say that it is in a language it is not in. */
async function isUntouched(tx: Tx, textId: string): Promise<boolean> {
  const same = await tx.db
    .selectFrom("practice_text as text")
    .innerJoin("practice_text as source", "source.practice_id", "text.practice_id")
    .select("text.id")
    .where("text.id", "=", textId)
    .where("source.original", "=", true)
    .whereRef("text.plain", "=", "source.plain")
    .where(sql<boolean>`text.content = source.content`)
    .executeTakeFirst();
  return same !== undefined;
}

function noSuchText(): Refused {
  return new Refused(new NotFound("The practice has no text in this language."));
}
