import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "./build-client.ts";
import { buildGraphiql } from "./build-graphiql.ts";
import { buildServer } from "./build-server.ts";
import { buildTemplate } from "./build-template.ts";
import { emitContract, generateCode } from "./generate-code.ts";
import { root } from "./places.ts";
import { hashOf, type Product } from "./sources.ts";
import { stamp, stampOf } from "./stamps.ts";

interface Step {
  title: string;
  make(): Promise<void> | void;
}

/** In this order: the contract comes out of the server, the client's code out of the contract. */
const steps: Record<Product, Step> = {
  server: {
    title: "Building the server",
    async make() {
      await buildServer();
      await emitContract();
    },
  },
  generated: { title: "Generating code from the contract", make: generateCode },
  client: { title: "Building the client (the first time takes a while)", make: buildClient },
  graphiql: { title: "Building GraphiQL", make: buildGraphiql },
  template: { title: "Preparing the database", make: buildTemplate },
};

/** Makes what is missing or older than its sources, telling what it does. */
export async function ensureBuilt(wanted: readonly Product[]): Promise<void> {
  for (const product of wanted) {
    const hash = hashOf(product);
    if (stampOf(product) === hash && isThere(product)) continue;
    const { title, make } = steps[product];
    const started = performance.now();
    console.log(`${title} …`);
    await make();
    stamp(product, product === "server" ? hashOf(product) : hash);
    console.log(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Generated code lies among the sources, where somebody may have cleaned up. */
function isThere(product: Product): boolean {
  const file = { server: "operation-names.ts", generated: "graphql.ts" }[product as string];
  return file === undefined || existsSync(join(root, "schema/generated", file));
}
