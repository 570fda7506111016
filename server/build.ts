import { fillCompileCache, keepCompiledCode } from "./tasks/compile-cache.ts";
import { isFresh } from "./tasks/is-fresh.ts";
import { ensureBuilt } from "./tasks/ensure-built.ts";

// Makes all that `npm start` serves from, as far as it is stale.
try {
  keepCompiledCode();
  await ensureBuilt(["server", "generated", "client", "graphiql", "template"]);
  await fillCompileCache();
  // What the first start need not find out.
  isFresh();
} catch (error) {
  // The tool that failed has told the details.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
