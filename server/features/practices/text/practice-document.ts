import type { Kysely } from "kysely";
import { practiceDocument as named } from "#schema/collab.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import type {
  DocumentAdmission,
  DocumentKind,
  StoredDocument,
} from "#server/realtime/collab/document-kind.ts";
import { practiceOf, standingIn } from "../practice.loader.ts";
import { may } from "../practices.policy.ts";
import { loadPracticeText } from "./practice-text.loader.ts";
import { storePracticeText } from "./store-practice-text.ts";

/** The long part of a practice in one language, written by several people at once. */
export const practiceDocument: DocumentKind = {
  prefix: named.prefix,
  admit,
  load,
  store: storePracticeText,
};

async function admit(context: HubContext, textId: string): Promise<DocumentAdmission> {
  const { viewer } = context;
  const text = await loadPracticeText(context, textId);
  if (!text) return noSuchText;
  const practice = await practiceOf(context, text);
  const { part } = await standingIn(context, practice);
  const reading = may.readDraft(viewer, practice, part);
  const writing = (text.original ? may.write : may.writeTranslation)(viewer, practice, part);
  const author = viewer.kind === "person" ? viewer.personId : null;
  const person = author === null ? null : await loadPerson(context, author);
  const who = { author, name: person?.name ?? "", rights: [`practice:${practice.id}`] };
  if (!reading.allowed) return { ...who, access: "none", reason: reading.reason };
  return writing.allowed
    ? { ...who, access: "write", reason: null }
    : { ...who, access: "read", reason: writing.reason };
}

const noSuchText: DocumentAdmission = {
  access: "none",
  reason: "There is no such practice.",
  rights: [],
  author: null,
  name: "",
};

async function load(db: Kysely<Tables>, textId: string): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom("practice_text")
    .leftJoin("practice_revision as latest", (join) =>
      join
        .onRef("latest.text_id", "=", "practice_text.id")
        .onRef("latest.number", "=", "practice_text.revision"),
    )
    .select([
      "practice_text.state",
      "practice_text.document_version as version",
      "practice_text.saved_at as at",
      "practice_text.html",
      "latest.html as keptHtml",
    ])
    .where("practice_text.id", "=", textId)
    .executeTakeFirst();
  if (!row || row.state === null) return null;
  const { state, version, at, html, keptHtml } = row;
  return { state, version, at, unkept: html !== (keptHtml ?? "") };
}
