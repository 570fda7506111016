import { join } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;

/** Decorators need compiling, so the processes of the bench are built like the server. */
export async function buildProcesses(): Promise<(name: string) => string> {
  const outDir = join(here, "../../../dist/bench/fan-out");
  const names = ["floor-server", "plain-server", "hub-server", "client-process"];
  await build({
    root: join(here, "../../.."),
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    oxc: { decorator: { legacy: true } },
    build: {
      ssr: true,
      target: "node24",
      minify: false,
      outDir,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(here, `${name}.ts`)])),
        output: { entryFileNames: "[name].js", keepNames: true },
      },
    },
  });
  return (name) => join(outDir, `${name}.js`);
}
