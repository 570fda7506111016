import type { FastifyInstance } from "fastify";
import { sendMarked } from "#server/core/http/public-answer.ts";

/** Seconds: it changes with a new hub only. */
const keptFor = 300;

/** The contract in GraphQL's own language, for whoever generates code from it. */
export function addContractRoute(app: FastifyInstance, print: () => string): void {
  let contract: string | null = null;
  app.get("/schema.graphql", (request, reply) => {
    contract ??= print();
    void reply.type("text/plain; charset=utf-8").headers({
      "cache-control": `public, max-age=${keptFor}`,
      vary: "accept-encoding",
      "access-control-allow-origin": "*",
    });
    sendMarked(request, reply, contract);
  });
}
