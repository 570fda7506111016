import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/**
 * The layers, lowest first: a folder imports from itself and from what stands above it in this
 * table, never from below. `reads` narrows that further.
 */
const layers: readonly { folder: string; reads: readonly string[] }[] = [
  { folder: "schema", reads: [] },

  { folder: "server/core", reads: ["schema"] },
  { folder: "server/realtime", reads: ["schema", "server/core"] },
  { folder: "server/features/accounts", reads: ["schema", "server/core", "server/realtime"] },
  {
    folder: "server/features/network",
    reads: ["schema", "server/core", "server/realtime", "server/features/accounts"],
  },
  {
    folder: "server/features/awards",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
    ],
  },
  {
    folder: "server/features/practices",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
    ],
  },
  {
    folder: "server/features/challenges",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
      "server/features/practices",
    ],
  },
  {
    folder: "server/features/workshops",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
      "server/features/practices",
      "server/features/challenges",
    ],
  },
  {
    folder: "server/features/notifications",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
      "server/features/practices",
      "server/features/challenges",
      "server/features/workshops",
    ],
  },
  {
    folder: "server/features/search",
    reads: [
      "schema",
      "server/core",
      "server/realtime",
      "server/features/accounts",
      "server/features/network",
      "server/features/awards",
      "server/features/practices",
      "server/features/challenges",
      "server/features/workshops",
    ],
  },
  // Starts and builds: run by Node as they stand, so they import no layer but themselves.
  { folder: "server/tasks", reads: [] },

  { folder: "client/router", reads: [] },
  { folder: "client/i18n", reads: ["schema"] },
  { folder: "client/ui", reads: ["schema", "client/router", "client/i18n"] },
  { folder: "client/apollo", reads: ["schema", "client/i18n", "client/ui"] },
  { folder: "client/collab", reads: ["schema", "client/router", "client/i18n", "client/ui"] },
  {
    folder: "client/app",
    reads: [
      "schema",
      "client/router",
      "client/i18n",
      "client/ui",
      "client/apollo",
      "client/collab",
    ],
  },
  {
    folder: "client/features",
    reads: [
      "schema",
      "client/router",
      "client/i18n",
      "client/ui",
      "client/apollo",
      "client/collab",
      "client/app",
    ],
  },
  { folder: "client/developers", reads: ["schema", "client/router", "client/i18n", "client/ui"] },
  { folder: "client/graphiql", reads: ["schema", "client/developers"] },
  {
    folder: "client/pages",
    reads: [
      "client/developers",
      "schema",
      "client/router",
      "client/i18n",
      "client/ui",
      "client/apollo",
      "client/collab",
      "client/features",
      "client/app",
    ],
  },
];

/** Files that put everything together may read all of their side. */
const assembling: Readonly<Record<string, readonly string[]>> = {
  server: ["schema", "server"],
  client: ["schema", "client"],
};

const statement =
  /(?:^|\n)\s*(?:import|export)\b[^;'"`]*?\bfrom\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s*["']([^"']+)["']/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(statement)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .map((target) => resolve(file, target))
    .filter((target) => target !== null);
}

/** The path of one of our own files from the root; null for a package. */
function resolve(file: string, target: string): string | null {
  if (target.startsWith("#")) return target.slice(1);
  if (target.startsWith(".")) return relative(root, join(root, dirname(file), target));
  return null;
}

const within = (file: string, folder: string) => file.startsWith(`${folder}/`);

function allowed(file: string): readonly string[] {
  const layer = layers.find(({ folder }) => within(file, folder));
  if (layer) return [layer.folder, ...layer.reads];
  return assembling[file.split("/", 1)[0]!] ?? [];
}

const files = globSync("{schema,server,client}/**/*.{ts,tsx}", { cwd: root }).filter(
  (file) => !file.includes("generated"),
);

test("imports point down", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !allowed(file).some((folder) => within(target, folder)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("every folder of a side has a layer or is known to put things together", () => {
  const known = new Set(layers.map(({ folder }) => folder));
  const folders = new Set(
    files
      .map((file) =>
        file
          .split("/")
          .slice(0, file.startsWith("server/features/") ? 3 : 2)
          .join("/"),
      )
      .filter((folder) => !/\.tsx?$/.test(folder) && folder !== "client/styles"),
  );
  expect(
    [...folders].filter((folder) => !known.has(folder) && !folder.startsWith("schema")),
  ).toEqual([]);
});

test("only the widgets' folder imports the widget kits", () => {
  const kits = /from "(downshift|react-resizable-panels)/;
  const elsewhere = files.filter(
    (file) => !within(file, "client/ui") && kits.test(readFileSync(join(root, file), "utf8")),
  );
  expect(elsewhere).toEqual([]);
});

test("no file is called by what says nothing", () => {
  const empty = /(^|\/)(utils?|common|helpers?|shared|types|index)(\.tsx?|\/)/;
  expect(files.filter((file) => empty.test(file))).toEqual([]);
});
