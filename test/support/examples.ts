import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "#server/tasks/places.ts";

/** A worked example for partners: `schema/queries/NAME.graphql` with its variables beside it. */
export interface Example {
  name: string;
  document: string;
  variables: Record<string, unknown>;
}

const folder = join(root, "schema/queries");

export const examples: readonly Example[] = globSync("*.graphql", { cwd: folder })
  .sort()
  .map((file) => {
    const name = basename(file, ".graphql");
    const beside = join(folder, `${name}.variables.json`);
    return {
      name,
      document: readFileSync(join(folder, file), "utf8"),
      variables: existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")) : {},
    };
  });
