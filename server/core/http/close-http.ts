import type { FastifyInstance } from "fastify";

/** Somebody may take for ever to send a request or to read an answer. */
const patienceMs = 8_000;

/** Takes no new connections and lets requests end; who is not done then is cut off. */
export async function closeHttp(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
