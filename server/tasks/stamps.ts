import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./places.ts";
import type { Product } from "./sources.ts";

/** A product, or what the sources looked like when every product was fresh. */
type Stamped = Product | "look";

const file = (stamped: Stamped) => join(dist, "stamps", stamped);

/** The hash of the sources that a product in dist/ was made of; null when it was not made. */
export function stampOf(stamped: Stamped): string | null {
  try {
    return readFileSync(file(stamped), "utf8");
  } catch {
    return null;
  }
}

/** Written last, so that a build that broke off is built again. */
export function stamp(stamped: Stamped, hash: string): void {
  mkdirSync(join(dist, "stamps"), { recursive: true });
  writeFileSync(file(stamped), hash);
}
