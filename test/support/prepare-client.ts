import { ensureBuilt } from "#server/tasks/ensure-built.ts";
import { setup as prepareHub } from "#test/support/prepare.ts";

/** Before journeys: the built client as well. */
export async function setup(): Promise<void> {
  await prepareHub();
  await ensureBuilt(["generated", "client", "graphiql"]);
}
