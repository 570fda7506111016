import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";

/** A connection keeps at most so many prepared; what is rarer is parsed each time. */
const atMost = 400;
const longest = 20_000;

/** What was asked how often, and what it is called since it was asked again. */
const seen = new Map<string, string | null>();
let named = 0;

/**
 * Queries that come again are prepared: the database parses them once a connection, and less goes
 * over the wire. Only reads: what a statement answers must not change while it is prepared, and
 * commands are few.
 */
function nameOf(text: string): string | null {
  if (text.length > longest || !/^\s*(select|with "rows0")/i.test(text)) return null;
  const name = seen.get(text);
  if (typeof name === "string") return name;
  if (named >= atMost) return null;
  if (name === undefined) {
    if (seen.size >= 4 * atMost) seen.delete(seen.keys().next().value!);
    seen.set(text, null);
    return null;
  }
  named += 1;
  const given = `hub_${createHash("sha1").update(text).digest("hex")}`;
  seen.set(text, given);
  return given;
}

/** The driver's client with that habit. */
export function preparingClient(Base: typeof Client, watch: WatchStatement | null): typeof Client {
  class Preparing extends Base {
    override query(...given: unknown[]): never {
      const [text, values, ...rest] = given;
      const name = typeof text === "string" && Array.isArray(values) ? nameOf(text) : null;
      const asked = name === null ? given : [{ name, text, values: values as unknown[] }, ...rest];
      const answer: unknown = super.query(...(asked as [string]));
      // What brings a callback or a cursor of its own is no statement of ours.
      const watched = watch && typeof text === "string" && answer instanceof Promise;
      return (watched ? watch(text, answer) : answer) as never;
    }
  }
  return Preparing;
}
