import { ensureBuilt } from "./tasks/ensure-built.ts";

// The contract from the resolvers, and the client's code from the contract.
await ensureBuilt(["server", "generated"]);
