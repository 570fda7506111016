import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Words } from "#server/core/language/sentences.ts";
import type { RenderedText } from "#server/realtime/collab/rich-text/render.ts";

/** What a feature lets people write together. Documents are named `prefix` + uuid. */
export interface DocumentKind {
  /** E.g. `minutes:`. */
  readonly prefix: string;
  /** Decides for one connection, at its start and again whenever its rights may have changed. */
  admit(context: HubContext, id: string): Promise<DocumentAdmission>;
  /** What was stored last; null when nothing was yet. */
  load(db: Kysely<Tables>, id: string): Promise<StoredDocument | null>;
  /** Stores in one transaction, with whatever follows from it. */
  store(context: HubContext, id: string, draft: DocumentDraft): Promise<DocumentReceipt>;
}

export interface DocumentAdmission {
  access: "none" | "read" | "write";
  /** Why not more, for people; null: everything is allowed. */
  reason: Words | null;
  /** Keys of `recheck` that this decision rests on, beside the session, person or guest itself. */
  rights: readonly string[];
  /** Who stands as author of what this connection writes; null: nobody by name. */
  author: string | null;
  /** Shown at the caret. */
  name: string;
}

export interface StoredDocument {
  /** A Yjs update that makes the whole document. */
  state: Uint8Array;
  /** Rises with every store. */
  version: number;
  at: Date;
  /** Whether the text differs from its last revision. */
  unkept: boolean;
}

/** A document on its way into the database. */
export interface DocumentDraft {
  /** The stored version this rests on; null: none was there. */
  readonly basedOn: number | null;
  readonly content: DocumentContent;
  /** With what another node stored in the meantime. */
  mergeWith(state: Uint8Array): DocumentContent;
  /** Whose edits are in it and were not stored before. */
  readonly authors: readonly string[];
  /** `gather`: no revision yet. Otherwise one is kept when the text differs from the last one. */
  readonly revision: "gather" | "keep" | { readonly restoredFrom: number };
}

export interface DocumentContent {
  readonly state: Uint8Array;
  readonly text: RenderedText;
}

export interface DocumentReceipt {
  version: number;
  at: Date;
  /** What another node had stored in the meantime; it is now in the stored document as well. */
  foreign: Uint8Array | null;
  /** Whether the text still differs from its last revision. */
  unkept: boolean;
}

/** The kind and the uuid that a document's name stands for; null when it stands for nothing. */
export function readDocumentName(
  name: string,
  kinds: readonly DocumentKind[],
): { kind: DocumentKind; id: string } | null {
  const kind = kinds.find(({ prefix }) => name.startsWith(prefix));
  const id = kind && name.slice(kind.prefix.length);
  return kind && id && uuid.test(id) ? { kind, id } : null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
