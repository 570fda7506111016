import { hashOf, lookOfSources } from "./sources.ts";
import { stamp, stampOf } from "./stamps.ts";

const products = ["server", "generated", "client", "graphiql", "template"] as const;

/** Sources that look as they did when all was fresh are not read again. */
export function isFresh(): boolean {
  const look = lookOfSources();
  if (stampOf("look") === look) return true;
  const fresh = products.every((product) => stampOf(product) === hashOf(product));
  if (fresh) stamp("look", look);
  return fresh;
}
