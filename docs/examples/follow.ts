/**
 * Copies the public stream of the network into a file, one event a line, each exactly once:
 *     npm install graphql-sse tsx && npx tsx follow.ts https://hub.example.org events.jsonl
 * The last line says where to go on, so hub, network and this program may stop at any moment.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "graphql-sse";
interface Followed {
  networkEvents: { __typename: string; cursor: string; occurredAt: string; reason?: string };
}
const [hub = "http://localhost:4000", file = "events.jsonl"] = process.argv.slice(2);
const key = process.env["HUB_KEY"];
const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
/** Where the file ends. A line that was half written when the power went is dropped. */
async function lastCursor(): Promise<string> {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
  if (lines.length === 0) lines.push(JSON.stringify({ cursor: await hubsCursor() }));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return (JSON.parse(lines.at(-1)!) as { cursor: string }).cursor;
}
async function hubsCursor(): Promise<string> {
  const query = encodeURIComponent("{ networkEventCursor }");
  const response = await fetch(`${hub}/graphql?query=${query}`, { headers });
  const { data } = (await response.json()) as { data: { networkEventCursor: string } };
  return data.networkEventCursor;
}
let cursor = await lastCursor();
const client = createClient({
  url: `${hub}/graphql/stream`,
  headers,
  retryAttempts: Number.POSITIVE_INFINITY,
  retry: (tries) => wait(Math.min(200 * 2 ** tries, 30_000) * (0.5 + Math.random())),
});
const request = {
  query: `subscription { networkEvents { __typename cursor occurredAt ... on ResumeFailed { reason } } }`,
  // Read again for each new connection: it goes on after the last event that was stored.
  extensions: Object.defineProperty({}, "after", { get: () => cursor, enumerable: true }),
};
/** After these the last cursor goes on; others are a mistake of this program, or of its key. */
const passing = ["INTERRUPTED", "TIMED_OUT", "TOO_MANY_REQUESTS"];
(function follow(): void {
  let pause: number | null = null;
  client.subscribe<Followed>(request, {
    next({ data, errors }) {
      const { code, retryAfterSeconds = 1 } = errors?.[0]?.extensions ?? {};
      if (passing.includes(String(code))) pause = Number(retryAfterSeconds) * 1_000;
      if (!data && pause === null) throw new Error(JSON.stringify(errors));
      if (!data) return;
      // Not a single turn of the event loop between the line and the cursor.
      appendFileSync(file, `${JSON.stringify(data.networkEvents)}\n`);
      cursor = data.networkEvents.cursor;
    },
    error(error) {
      throw error;
    },
    complete: () => (pause === null ? process.exit(1) : setTimeout(follow, pause)),
  });
})();
