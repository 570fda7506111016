import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { workshopOf } from "../workshop.loader.ts";

/** The absolute address of the workshop's page, open at the minutes of that item. */
export async function agendaItemAddress(
  context: HubContext,
  item: { id: string; workshopId: string },
): Promise<string> {
  const { slug } = await workshopOf(context, item);
  return pageAddress(context, `/w/${slug}?minutes=${globalId("AgendaItem", item.id)}`);
}
