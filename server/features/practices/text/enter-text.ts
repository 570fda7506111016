import { practiceDocument } from "#schema/collab.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext, Services } from "#server/core/context.ts";
import { InvalidInput, NotFound, TooManyRequests } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";
import { keyWritesFor } from "#server/features/network/key-city.ts";
import type { Collab } from "#server/realtime/collab/collab.ts";
import { type DocumentEdit, DocumentFull } from "#server/realtime/collab/edit.ts";
import { noSuchPractice } from "../enter-practice.ts";
import { practiceOf, readablePractice, standingIn } from "../practice.loader.ts";
import { may } from "../practices.policy.ts";
import { loadPracticeText, loadTextsOf } from "./practice-text.loader.ts";
import type { PracticeText } from "./practice-text.type.ts";

/** The services of a hub where documents can be changed. */
type WithDocuments = Services & { documents: Pick<Collab, "edit"> };

/** Somebody who may write a text now. */
export interface TextWriter {
  text: PracticeText;
  edit(edit: Pick<DocumentEdit, "key" | "revision" | "change">): Promise<void>;
}

const writes: RateLimit = { name: "practice-text", points: 30, seconds: 60 };

/** The text of a practice in a language, for somebody to write. Throws `Refused`. */
export async function enterTextIn(
  context: HubContext,
  practiceId: string,
  language: string,
): Promise<TextWriter> {
  const practice = await readablePractice(context, keyIn(practiceId, "Practice"));
  if (!practice) throw noSuchPractice();
  const wanted = languageTag("language", language);
  const texts = await loadTextsOf(context, practice.id);
  const text = texts.find((each) => each.language === wanted) ?? null;
  return enter(context, text);
}

/** The text with that global id, for somebody to write. Throws `Refused`. */
export async function enterText(context: HubContext, textId: string): Promise<TextWriter> {
  return enter(context, await loadPracticeText(context, keyIn(textId, "PracticeText")));
}

async function enter(context: HubContext, text: PracticeText | null): Promise<TextWriter> {
  const { viewer, services } = context;
  const noSuchText = new Refused(new NotFound("The practice has no text in this language."));
  if (!text) throw noSuchText;
  const practice = await practiceOf(context, text);
  const { part, role, inside } = await standingIn(context, practice);
  if (role === null) throw noSuchText;
  demand(keyWritesFor(viewer, practice.cityId));
  demand((text.original ? may.write : may.writeTranslation)(viewer, practice, part));
  if (!inside || viewer.kind !== "person") throw new Error("Only people write practices.");
  const seconds = await services.limiter.take(writes, viewer.personId);
  if (seconds > 0)
    throw new Refused(new TooManyRequests("That is a lot of changes. Wait a moment.", seconds));
  const { documents } = services as WithDocuments;
  return {
    text,
    async edit(edit) {
      try {
        const name = `${practiceDocument.prefix}${text.id}`;
        await documents.edit({ ...edit, name, author: viewer.personId });
      } catch (error) {
        if (error instanceof DocumentFull)
          throw new Refused(new InvalidInput("markdown", "This text is as long as it can be."));
        throw error;
      }
    },
  };
}
