import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Services } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { contextOfOwnPage } from "#server/core/http/request-context.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import { findAccount } from "../secretariat/list-accounts.ts";
import { myData } from "./export-my-data.ts";
import { personWithGuests } from "./personal-data.ts";

/** Where the secretariat takes the data of that person away. */
export function dataOfPath(personId: string): string {
  return `/secretariat/personal-data/${globalId("Person", personId)}.json`;
}

/**
 * Everything about and by somebody who asked the secretariat for it, as they would get it themselves.
 * To everybody else it looks as if nothing were there. That it was taken away stands in the audit log.
 */
export function addDataOfPersonRoute(
  app: FastifyInstance,
  services: Services,
  readViewer: ReadViewer,
): void {
  app.get<{ Params: { person: string } }>(
    "/secretariat/personal-data/:person.json",
    async (request, reply) => {
      const context = await contextOfOwnPage(services, readViewer, request);
      const id = keyOf(request.params.person);
      const account =
        may.keepAccounts(context.viewer).allowed && id !== null
          ? await findAccount(context.db, id)
          : null;
      if (!account) return answerNotFound(request, reply, "There is nothing at this address.");
      await commit(context, (tx) =>
        tx.audit({ action: "export-personal-data", subjectType: "Person", subjectId: account.id }),
      );
      const oneself = await personWithGuests(context.db, account.id);
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", 'attachment; filename="esc-hub-personal-data.json"')
        .header("cache-control", "private, no-store")
        .send(Readable.from(myData(context, oneself)));
    },
  );
}

function keyOf(id: string): string | null {
  try {
    return parseGlobalId(id, "Person").key;
  } catch {
    return null;
  }
}
