import type { ColumnType } from "kysely";

/** A count or a flag that the database fills in when an insert leaves it out. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>;
/** Read as an object; written as JSON text, which both drivers take alike. */
export type JsonColumn<T> = ColumnType<T, string, string>;
export type WithDefaultJson<T> = ColumnType<T, string | undefined, string>;
