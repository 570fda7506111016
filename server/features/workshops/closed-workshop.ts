import type { GraphQLSchema } from "graphql";
import { tellClosed } from "#server/core/graphql/closed-things.ts";

/**
 * What a workshop, and an item of its agenda, say to who may not read it, wherever an answer leads
 * there: that it is closed to them. One's own attendance is one's own, who is here asks for itself,
 * and a city cannot be nobody's.
 */
export function tellClosedWorkshops(schema: GraphQLSchema): void {
  tellClosed(schema, "Workshop", {
    asEver: ["hostCity", "presence", "viewerAttendance"],
    blanks: {
      state: "closed",
      visibility: "invited",
      timeZone: "UTC",
      moderation: { hiddenCount: 0, waitingCount: 0, declinedCount: 0 },
    },
  });
  tellClosed(schema, "AgendaItem", { asEver: ["workshop"], blanks: { kind: "discussion" } });
}
