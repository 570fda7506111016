import module from "node:module";
import { join } from "node:path";

// JavaScript, for an older Node must understand it, and no compiler is loaded for it: that compiles
// the rest once, and what it made is kept with the server's compiled code.

const needed = 24;
if (Number(process.versions.node.split(".", 1)[0]) < needed) {
  console.error(
    `ESC Hub needs Node.js ${needed}, this is ${process.versions.node}. "npm start" brings its own on Linux and Windows.`,
  );
  process.exit(1);
}
module.enableCompileCache(join(import.meta.dirname, "../dist/compile-cache"));
await import("./tasks/start-built.ts");
