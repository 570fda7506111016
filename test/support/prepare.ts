import { prepareServerTemplate } from "#test/support/server-database.ts";
import { ensureBuilt } from "#server/tasks/ensure-built.ts";

/** Before tests that start a hub: the prepared database, of which each hub gets a copy. */
export async function setup(): Promise<void> {
  await ensureBuilt(["server", "template"]);
  await prepareServerTemplate();
}
