import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { places, root } from "./places.ts";

type ContractModule = { printContract(): string };

/** The contract as the resolvers have it → schema/schema.graphql. */
export async function emitContract(): Promise<void> {
  const { printContract } = (await import(join(places.server, "contract.js"))) as ContractModule;
  const contract = printContract();
  const before = readFileSync(places.contract, "utf8");
  if (before !== contract) writeFileSync(places.contract, contract);
}

/** Types of the contract and of every operation of the client → *.generated.ts. */
export function generateCode(): void {
  const cli = join(root, "node_modules/@graphql-codegen/cli/esm/bin.js");
  const { status } = spawnSync(process.execPath, [cli, "--config", "codegen.ts", "--silent"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The operations of the client do not fit the contract.");
}
