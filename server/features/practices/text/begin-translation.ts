import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import {
  documentOfMarkdown,
  stateOfDocument,
} from "#server/realtime/collab/rich-text/write-document.ts";
import { enterPractice } from "../enter-practice.ts";
import type { PracticeContent } from "../practice-content.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { may } from "../practices.policy.ts";
import { keepRevision } from "./keep-revision.ts";
import type { BeginTranslationInput } from "./practice-text.inputs.ts";

/**
 * Begins a translation of the current version: its text is the start, to be written over piece by
 * piece. One that is there already is told to translate the current version from now on, and keeps
 * its text. Resolves to the practice's id.
 */
export function beginTranslation(
  context: HubContext,
  input: BeginTranslationInput,
): Promise<string> {
  const { viewer, services } = context;
  const id = keyIn(input.practiceId, "Practice");
  const language = languageTag("language", input.language);
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.writeTranslation(viewer, practice, part));
    if (viewer.kind !== "person") throw new Error("Only people write practices.");
    if (language === practice.language)
      throw new Refused(new InvalidInput("language", "It is written in this language."));
    const version = await currentVersion(tx, id);
    const there = await tx.db
      .updateTable("practice_text")
      .set({ translates_version: version.number })
      .where("practice_id", "=", id)
      .where("language", "=", language)
      .returning("id")
      .executeTakeFirst();
    const textId =
      there?.id ??
      (await copyVersion(tx, {
        practiceId: id,
        language,
        version,
        author: viewer.personId,
        at: services.clock.now(),
      }));
    await tx.append(practiceTopic(id), happened.practiceChanged(textId));
    return id;
  });
}

interface Version {
  number: number;
  content: PracticeContent;
  html: string;
  plain: string;
  markdown: string;
}

function currentVersion({ db }: Tx, practiceId: string): Promise<Version> {
  return db
    .selectFrom("practice_version")
    .innerJoin("practice", "practice.current_version_id", "practice_version.id")
    .select([
      "practice_version.number",
      sql<PracticeContent>`practice_version.content`.as("content"),
      "practice_version.html",
      "practice_version.plain",
      "practice_version.markdown",
    ])
    .where("practice.id", "=", practiceId)
    .executeTakeFirstOrThrow();
}

interface Copy {
  practiceId: string;
  language: string;
  version: Version;
  author: string;
  at: Date;
}

async function copyVersion(tx: Tx, { practiceId, language, version, author, at }: Copy) {
  const textId = uuid();
  const { number, content, html, plain, markdown } = version;
  await tx.db
    .insertInto("practice_text")
    .values({
      id: textId,
      practice_id: practiceId,
      language,
      original: false,
      content: JSON.stringify(content),
      state: stateOfDocument(documentOfMarkdown(markdown)),
      html,
      plain,
      markdown,
      document_version: 1,
      revision: 1,
      translates_version: number,
      saved_at: at,
    })
    .execute();
  const none = { last: null, lastNumber: 0, restoredFrom: null };
  await keepRevision(tx, { textId, authors: [author], at, ...none });
  return textId;
}
