import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * GraphiQL with its editor and workers: as big as the rest of the client several times over, so it
 * is built on its own, changes seldom, and no page of the hub loads any of it.
 */
export default defineConfig({
  root: "client/graphiql",
  base: "/developers/graphiql/",
  publicDir: false,
  logLevel: "warn",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/graphiql",
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      // Notes for a compiler that we do not run.
      onwarn: (warning, tell) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && tell(warning),
    },
  },
});
