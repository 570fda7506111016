import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { keyIn } from "#server/core/graphql/node.ts";
import type { TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";
import { type Asker, change, type Outcome } from "#test/support/workshop.ts";

export interface TestOrganisation {
  id: string;
  key: string;
  slug: string;
  revision: number;
  name: string;
}

const kept = `... on KeepOrganisationSuccess { organisation {
  id slug revision kind name names { language text } website country { code } city { slug } } }`;

export function keep(client: Asker, mutation: string, input: object): Promise<Outcome> {
  return change(client, mutation, { ...input }, kept);
}

/** One that the secretariat adds; throws when it may not. */
export async function organisation(
  client: TestClient,
  name: string,
  more: object = {},
): Promise<TestOrganisation> {
  const input = { clientKey: randomUUID(), name, kind: "NGO", ...more };
  const { organisation: made, ...failed } = await keep(client, "createOrganisation", input);
  if (!made) throw new Error(JSON.stringify(failed));
  const { id, slug, revision } = made as TestOrganisation;
  return { id, key: keyIn(id, "Organisation"), slug, revision, name };
}

/** Every column of the database that names an organisation, and how many rows there name this one. */
export async function whereNamed(hub: TestHub, key: string): Promise<Record<string, number>> {
  const db = hub.services.database.kysely;
  const { rows } = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname::text as column
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'organisation'::regclass order by 1, 2`.execute(db);
  const counts: Record<string, number> = {};
  for (const { table, column } of rows) {
    const { rows: found } = await sql<{ count: number }>`select count(*)::int as count
      from ${sql.table(table)} where ${sql.ref(column)} = ${key}::uuid`.execute(db);
    counts[`${table}.${column}`] = found[0]!.count;
  }
  return counts;
}
