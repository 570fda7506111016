import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { dist, places } from "./places.ts";

/** Compiled code of the server and its packages is kept between starts: that halves loading. */
export function keepCompiledCode(): void {
  enableCompileCache(join(dist, "compile-cache"));
}

/** Loads the server once, so that its first start finds the code compiled. */
export async function fillCompileCache(): Promise<void> {
  await import(join(places.server, "hub.js"));
  flushCompileCache();
}
