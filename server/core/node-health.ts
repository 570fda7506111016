import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** What this process knows of itself, for whoever looks after the hub. */
export interface NodeHealth {
  /** As in package.json. */
  version: string;
  startedAt: Date;
  /** Null: this node needs no Redis. */
  redisAnswers(): boolean | null;
  /** See event-loop-lag.ts. */
  lagMs(): number;
}

/** The hub's version, beside the sources as beside what was built. */
export function readVersion(): string {
  const file = findPackageJSON(import.meta.url);
  if (file === undefined) throw new Error("The hub's package.json is not where it should be.");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
