import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.ts";

const file = join(root, "schema/generated/operation-names.ts");

/**
 * The names of the operations of our client and of the worked examples → what the server counts by
 * name. It is read from the texts alone: the server is built before there is a contract.
 */
export function writeOperationNames(): void {
  const texts = globSync(["client/**/*.graphql", "schema/queries/*.graphql"], { cwd: root });
  const names = texts.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return [...text.matchAll(/^(?:query|mutation|subscription)\s+(\w+)/gm)].map(
      ([, name]) => name!,
    );
  });
  const lines = [...new Set(names)].toSorted().map((name) => `  ${JSON.stringify(name)},`);
  mkdirSync(join(file, ".."), { recursive: true });
  const text = ["export const operationNames: readonly string[] = [", ...lines, "];", ""];
  writeFileSync(file, text.join("\n"));
}
