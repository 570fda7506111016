import type { FastifyInstance } from "fastify";
import type { Database } from "#server/core/database/database.ts";

/** `live`: the process answers. `ready`: it serves; not while it stops or has no database. */
export function addHealthRoutes(
  app: FastifyInstance,
  database: Database,
  stopping: () => boolean,
): void {
  // Asked every few seconds by whoever watches: only what goes wrong is worth a line.
  const quiet = { logLevel: "warn" } as const;
  app.get("/health/live", quiet, async () => ({ status: "live" }));
  app.get("/health/ready", quiet, async (request, reply) => {
    if (stopping()) return reply.code(503).send({ status: "stopping" });
    try {
      await database.ping();
      return { status: "ready" };
    } catch (error) {
      request.log.error({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "the database does not answer" });
    }
  });
}
