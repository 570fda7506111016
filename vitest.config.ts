import { defineConfig } from "vitest/config";

/** Type-graphql needs decorators as TypeScript wrote them; one copy of graphql for everybody. */
const shared = {
  oxc: { decorator: { legacy: true } },
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
} as const;

const report = process.env["HUB_TEST_REPORT"];

/** Before any file with decorators. */
const setupFiles = ["test/support/metadata.ts"];

/**
 * A worker loads the hub once for all its files: that is half of the work. So a file puts back what
 * it changes of the process.
 */
const isolate = false;

const hubTests = [
  "accounts",
  "network",
  "practices",
  "challenges",
  "awards",
  "workshops",
  "notifications",
  "search",
  "realtime",
  "core",
  "contract",
  "hostile",
  "rights",
];

/**
 * `units`: no hub is started. `hub`: a real hub with a real database for every file.
 * `journeys`: a real browser on the built client.
 */
export default defineConfig({
  ...shared,
  test: {
    pool: "forks",
    // The whole check counts the tests of several runs.
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "units",
          setupFiles,
          isolate,
          include: ["test/*.test.ts", "test/units/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...shared,
        test: {
          name: "hub",
          setupFiles,
          isolate,
          globalSetup: ["test/support/prepare.ts"],
          include: hubTests.map((word) => `test/${word}/**/*.test.ts`),
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Real sockets and databases on a busy machine may be late once; what is broken fails twice.
          retry: 1,
        },
      },
      {
        ...shared,
        test: {
          name: "journeys",
          setupFiles,
          isolate,
          globalSetup: ["test/support/prepare-client.ts"],
          include: ["test/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine may be late once; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
