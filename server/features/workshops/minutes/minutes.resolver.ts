import { Args, Ctx, Resolver, Root } from "type-graphql";
import { minutesDocument } from "#schema/collab.ts";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { agendaItemAddress } from "../agenda/agenda-item-address.ts";
import { agendaItemOf, loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { loadAttendance } from "../attendance/attendance.loader.ts";
import { Attendance } from "../attendance/attendance.type.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import { findRevision, listRevisions, loadMinutes } from "./minutes.loader.ts";
import { Minutes, MinutesRevision, MinutesRevisionConnection } from "./minutes.type.ts";

registerNode<Minutes>("Minutes", {
  keyOf: ({ agendaItemId }) => agendaItemId,
  load: async (context, agendaItemId) =>
    (await mayRead(context, agendaItemId)) ? loadMinutes(context, agendaItemId) : null,
});

registerNode("MinutesRevision", {
  async load(context, id) {
    const revision = await findRevision(context, id);
    return revision && (await mayRead(context, revision.agendaItemId)) ? revision : null;
  },
});

async function mayRead(context: HubContext, agendaItemId: string): Promise<boolean> {
  const item = await loadAgendaItem(context, agendaItemId);
  if (!item) return false;
  const { workshop, attendance } = await standingFor(context, item);
  return may.readMinutes(context.viewer, workshop, attendance).allowed;
}

@Resolver(() => Minutes)
export class MinutesResolver {
  @SharedFieldResolver(() => String, {
    description: "The address of the workshop's page, open at them",
  })
  async url(@Ctx() context: HubContext, @Root() { agendaItemId }: Minutes): Promise<string> {
    return agendaItemAddress(context, await agendaItemOf(context, agendaItemId));
  }

  @SharedFieldResolver(() => AgendaItem, { description: "The item they are of" })
  agendaItem(@Ctx() context: HubContext, @Root() { agendaItemId }: Minutes): Promise<AgendaItem> {
    return agendaItemOf(context, agendaItemId);
  }

  @SharedFieldResolver(() => String, {
    description: "The name of the shared document they are written in, at `/collab`",
  })
  documentName(@Root() { agendaItemId }: Minutes): string {
    return `${minutesDocument.prefix}${agendaItemId}`;
  }

  @SharedFieldResolver(() => MinutesRevisionConnection, {
    description: "How they stood at earlier times, the newest first",
    complexity: 5,
  })
  revisions(
    @Ctx() context: HubContext,
    @Root() { agendaItemId }: Minutes,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<MinutesRevision>> {
    return listRevisions(context, agendaItemId, args);
  }
}

@Resolver(() => MinutesRevision)
export class MinutesRevisionResolver {
  @SharedFieldResolver(() => [Attendance], { description: "Who wrote what is new in it" })
  async authors(
    @Ctx() context: HubContext,
    @Root() { authorIds }: MinutesRevision,
  ): Promise<Attendance[]> {
    const authors = await Promise.all(authorIds.map((id) => loadAttendance(context, id)));
    return authors.filter((author) => author !== null);
  }
}
