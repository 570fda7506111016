import { join } from "node:path";

/** The folder of the project, and where the build puts things. */
export const root = join(import.meta.dirname, "../..");
export const dist = join(root, "dist");
export const places = {
  server: join(dist, "server"),
  clientFolder: join(dist, "client"),
  graphiqlFolder: join(dist, "graphiql"),
  templateFolder: join(dist, "template/network/database"),
  demoTemplateFolder: join(dist, "template/demo/database"),
  contract: join(root, "schema/schema.graphql"),
} as const;
