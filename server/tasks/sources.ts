import { createHash } from "node:crypto";
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";

/** What each product is made of. Whatever changes one of these files makes the product stale. */
export const sources = {
  server: [
    "server/**/*.{ts,json}",
    "schema/*.ts",
    // Their operations are counted by name.
    "client/**/*.graphql",
    "schema/queries/*.graphql",
    "vite.server.config.ts",
    "package-lock.json",
  ],
  generated: ["schema/schema.graphql", "client/**/*.graphql", "codegen*.ts"],
  client: [
    "client/**/*",
    "schema/**/*",
    "vite.config.ts",
    "codegen*.ts",
    "lingui.config.ts",
    "package-lock.json",
  ],
  graphiql: [
    "client/{graphiql,developers}/**/*",
    "schema/queries/*",
    "vite.graphiql.config.ts",
    "package-lock.json",
  ],
  template: [
    "server/{demo,template}.ts",
    "server/core/database/{migrations,seed}/**/*",
    "server/core/database/prepared-time.ts",
    "server/core/{activity,text}.ts",
    "server/features/**/demo/**/*",
    "server/features/**/*.events.ts",
    "server/features/challenges/challenge-input.ts",
    "server/features/practices/{seed,text,versions}/**/*",
    "server/features/practices/{practice-content,practice.row,summary}.ts",
    "server/features/practices/review/review.enums.ts",
    "server/features/workshops/{create-workshop,tell-workshop-changed,write-texts}.ts",
    "server/realtime/collab/rich-text/**/*",
    "schema/rich-text.ts",
    "package-lock.json",
  ],
} as const;

export type Product = keyof typeof sources;

/** Tasks build the products and are no part of them. */
const made = /\.generated\.ts$|^server\/tasks\//;

/** A hash of the files' names and content: a checkout changes times, not this. */
export function hashOf(product: Product): string {
  const hash = createHash("sha256");
  for (const file of filesOf(product)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Names, sizes and times of all that could be a source: a quarter of the time of the hashes. */
export function lookOfSources(): string {
  const hash = createHash("sha256");
  const look = (folder: string, recursive: boolean) => {
    for (const name of readdirSync(folder, { recursive, encoding: "utf8" })) {
      const found = statSync(join(folder, name));
      if (found.isFile()) hash.update(`${name}\0${found.size}\0${found.mtimeMs}\0`);
    }
  };
  look(root, false);
  for (const folder of ["server", "schema", "client"]) look(join(root, folder), true);
  return hash.digest("hex").slice(0, 16);
}

function filesOf(product: Product): string[] {
  const found = sources[product].flatMap((pattern) =>
    globSync(pattern, { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  const files = [...new Set(found)].filter((file) => !made.test(file));
  return files.filter((file) => existsSync(join(root, file))).sort();
}
