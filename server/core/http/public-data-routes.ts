import type { FastifyInstance } from "fastify";
import type { HubContext } from "#server/core/context.ts";
import { csvLine } from "#server/core/csv.ts";
import type { PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";
import { sendMarked } from "#server/core/http/public-answer.ts";

type Cell = string | number | boolean | null;

/** A list of public things to take away as a whole. */
export interface PublicData {
  name: string;
  /** Asks for one page of `list` after `$after`, as anybody could. */
  query: string;
  /** The columns, in their order, each read from a thing of the list. */
  columns: Readonly<Record<string, (thing: never) => Cell>>;
  /** What one may do with it. */
  terms: string;
  /** The address of a licence, where all of it stands under one. */
  licence?: string;
}

interface Parts {
  queries: PlannedQueries;
  /** The context of somebody who is nobody. */
  nobody(task: string): HubContext;
}

type Row = Record<string, Cell>;
type Thing = Record<string, unknown>;
interface Answer {
  list: { nodes: Thing[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Seconds: whoever takes everything needs it not by the minute. */
const keptFor = 300;

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/**
 * `/data/cities.csv` and `.json`, and the like: read page by page, so that none is too big, and once
 * for all who ask in the same minutes, so that asking often costs nothing.
 */
export function addPublicDataRoutes(
  app: FastifyInstance,
  sets: readonly PublicData[],
  parts: Parts,
): void {
  for (const set of sets)
    for (const format of ["csv", "json"] as const) {
      const read = keptInMemory(async () => {
        const rows = rowsOf(set, () => parts.nobody(`data/${set.name}`), parts.queries);
        const texts = await Array.fromAsync(
          format === "csv" ? asCsv(set, rows) : asJson(set, rows),
        );
        return texts.join("");
      });
      app.get(`/data/${set.name}.${format}`, async (request, reply) => {
        const text = await read();
        void reply.type(types[format]).headers({
          "cache-control": `public, max-age=${keptFor}`,
          "access-control-allow-origin": "*",
          vary: "accept-encoding",
          ...(set.licence && { link: `<${set.licence}>; rel="license"` }),
        });
        sendMarked(request, reply, text);
        return reply;
      });
    }
}

/** What was made stays for some minutes; who asks while it is made waits for the same. */
function keptInMemory(make: () => Promise<string>): () => Promise<string> {
  let kept: { text: Promise<string>; until: number } | null = null;
  return () => {
    if (kept !== null && performance.now() < kept.until) return kept.text;
    const fresh = { text: make(), until: performance.now() + keptFor * 1000 };
    kept = fresh;
    // What failed is made anew by the next one.
    fresh.text.catch(() => (kept = kept === fresh ? null : kept));
    return fresh.text;
  };
}

async function* rowsOf(
  { name, query, columns }: PublicData,
  nobody: () => HubContext,
  queries: PlannedQueries,
): AsyncGenerator<Row[]> {
  const readers = Object.entries(columns) as [string, (thing: Thing) => Cell][];
  let after: string | null = null;
  do {
    const asked = { query, operationName: null, variables: { after } };
    const found = queries.find(asked);
    if (!found) throw new Error(`The query of the public data "${name}" does not fit.`);
    const { list } = (await queries.run(found.known, asked, nobody())) as unknown as Answer;
    yield list.nodes.map((thing) =>
      Object.fromEntries(readers.map(([column, read]) => [column, read(thing)])),
    );
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
}

async function* asCsv({ columns }: PublicData, pages: AsyncIterable<Row[]>) {
  // The mark by which spreadsheets know UTF-8.
  yield `\uFEFF${csvLine(Object.keys(columns))}`;
  for await (const rows of pages) yield rows.map((row) => csvLine(Object.values(row))).join("");
}

async function* asJson({ name, terms, licence }: PublicData, pages: AsyncIterable<Row[]>) {
  yield `{"terms":${JSON.stringify(terms)},"licence":${JSON.stringify(licence ?? null)},"${name}":[`;
  let between = "\n";
  for await (const rows of pages)
    for (const row of rows) {
      yield between + JSON.stringify(row);
      between = ",\n";
    }
  yield "\n]}\n";
}
