/**
 * A backup is lines of JSON in this order: one `head`; for each table a `table`, its `rows` and its
 * `end`; and one `seal`. Values are the texts that PostgreSQL itself writes for them, so that any
 * engine reads what another one wrote.
 */
export type ArchiveLine = Head | TableBegin | Rows | TableEnd;

export const archiveFormat = "esc-hub-backup";
export const archiveVersion = 1;

interface Head {
  line: "head";
  format: typeof archiveFormat;
  version: number;
  madeAt: string;
  /** In the order they run: the shape that the tables have. */
  migrations: readonly string[];
}

interface TableBegin {
  line: "table";
  name: string;
  columns: readonly string[];
}

interface Rows {
  line: "rows";
  /** A JSON array of rows, each an array of texts and nulls, as it goes into one statement. */
  rows: string;
}

export interface TableEnd {
  line: "end";
  name: string;
  rows: number;
  /** See content-of.ts */
  content: string;
}

/** The last line: without it the file was cut off. */
export interface Seal {
  line: "seal";
  /** Of all bytes before. */
  sha256: string;
}
