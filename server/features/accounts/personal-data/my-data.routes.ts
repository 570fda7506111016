import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Services } from "#server/core/context.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { contextOfOwnPage } from "#server/core/http/request-context.ts";
import { ownDataLimits } from "../accounts.limits.ts";
import { myData } from "./export-my-data.ts";
import { oneselfOf } from "./personal-data.ts";

export const myDataPath = "/settings/my-data.json";

/**
 * Everything about and by whoever asks, as a file. The address is the same for all and gives each
 * one their own; to nobody it looks as if nothing were there.
 */
export function addMyDataRoute(
  app: FastifyInstance,
  services: Services,
  readViewer: ReadViewer,
): void {
  app.get(myDataPath, async (request, reply) => {
    const context = await contextOfOwnPage(services, readViewer, request);
    const oneself = await oneselfOf(context);
    if (!oneself) return answerNotFound(request, reply, "There is nothing at this address.");
    const who = oneself.personId ?? oneself.guestIds.join();
    const wait = await services.limiter.take(ownDataLimits.exports, who);
    reply.header("cache-control", "private, no-store");
    if (wait > 0) {
      const message = "This file was made several times just now. Try again later.";
      const facts = { retryAfterSeconds: wait };
      return reply
        .code(429)
        .header("retry-after", wait)
        .send(refusal(request, "TOO_MANY_REQUESTS", message, facts));
    }
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", 'attachment; filename="esc-hub-my-data.json"')
      .send(Readable.from(myData(context, oneself)));
  });
}
