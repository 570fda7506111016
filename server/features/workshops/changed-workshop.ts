import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { loadWorkshop } from "./workshop.loader.ts";
import type { Workshop } from "./workshop.type.ts";

/** The workshop as it is after a command: what was loaded before it is forgotten. */
export async function changedWorkshop(context: HubContext, id: string): Promise<Workshop> {
  forgetLoaded(context);
  const workshop = await loadWorkshop(context, id);
  if (!workshop) throw new Error(`Workshop ${id} is gone.`);
  return workshop;
}
