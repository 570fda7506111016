import type { FastifyInstance } from "fastify";
import type { Database } from "#server/core/database/database.ts";

export interface HealthParts {
  database: Pick<Database, "ping">;
  stopping(): boolean;
  /** Null: this node needs no Redis. */
  redisAnswers(): boolean | null;
}

/** A database that has not answered by then does not answer. */
const patienceMs = 2_000;

/**
 * `live`: the process answers. `ready`: it serves; not while it stops or has no database. Routes are
 * there when the migrations are done. Without Redis a node goes on alone: it reads the log instead of
 * hints, so that is told and no reason to send nobody here.
 */
export function addHealthRoutes(app: FastifyInstance, parts: HealthParts): void {
  // Asked every few seconds by whoever watches: only what goes wrong is worth a line.
  const quiet = { logLevel: "warn" } as const;
  app.get("/health/live", quiet, async () => ({ status: "live" }));
  app.get("/health/ready", quiet, async (request, reply) => {
    void reply.header("cache-control", "no-store");
    const redis = sayingOf(parts.redisAnswers());
    if (parts.stopping()) return reply.code(503).send({ status: "stopping", redis });
    try {
      await within(patienceMs, parts.database.ping());
      return { status: "ready", redis };
    } catch (error) {
      request.log.error({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "the database does not answer", redis });
    }
  });
}

function sayingOf(answers: boolean | null): string {
  if (answers === null) return "not used";
  return answers ? "answers" : "does not answer";
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${ms} ms`)), ms);
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
