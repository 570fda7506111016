import { defineConfig } from "vite";

/**
 * The server and its packages in a few files: decorators need compiling, and few files load in a
 * third of the time of a thousand.
 */
export default defineConfig({
  oxc: { decorator: { legacy: true } },
  publicDir: false,
  logLevel: "warn",
  ssr: {
    noExternal: true,
    // They look for their WebAssembly, libraries and fonts beside their own files.
    external: [
      "@electric-sql/pglite",
      "@myriaddreamin/typst.ts",
      "@myriaddreamin/typst-ts-web-compiler",
      "sharp",
    ],
  },
  build: {
    ssr: true,
    target: "node24",
    minify: false,
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: "server/main.ts",
        hub: "server/hub.ts",
        contract: "server/print-schema.ts",
        template: "server/template.ts",
        "typst-worker": "server/features/practices/exports/typst-worker.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunk-[name].js",
        // GraphQL types are named by their classes when nothing else names them.
        keepNames: true,
      },
    },
  },
});
