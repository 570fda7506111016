import type { Redis } from "ioredis";

const beatMs = 500;
/** So many beats without a byte, and the connection is dead; a beat comes once, however late. */
const patience = 2;

/**
 * Asks a connection for a sign of life all the time, and cuts it when there is none: what waits on a
 * connection whose packets vanish would wait for ever, and so would one that is never greeted. It comes
 * back by itself, as after any break.
 */
export function keepAwake(redis: Redis): void {
  let heard: { stream: Redis["stream"]; bytes: number } | null = null;
  let silent = 0;
  const timer = setInterval(() => {
    const { status, stream } = redis;
    if (status !== "connect" && status !== "ready") return;
    const same = heard?.stream === stream && heard.bytes === stream.bytesRead;
    silent = same ? silent + 1 : 0;
    heard = { stream, bytes: stream.bytesRead };
    if (silent >= patience) stream.destroy(new Error("The connection is dead."));
    else if (status === "ready") redis.ping().catch(() => {});
  }, beatMs).unref();
  redis.once("end", () => clearInterval(timer));
}
