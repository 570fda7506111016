import { readFile } from "node:fs/promises";
import { join } from "node:path";
import statics from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { securityHeaders } from "#server/core/http/security-headers.ts";
import type { Config } from "#server/core/config.ts";

const address = "/developers/graphiql";

/**
 * GraphiQL from the hub itself: no other host is asked for anything. Its editor writes style sheets
 * with fonts into the page, which this page alone allows; scripts and workers are files of the hub, as ever.
 */
export async function addGraphiqlRoutes(
  app: FastifyInstance,
  folder: string,
  config: Config,
): Promise<void> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const policy = (await securityHeaders(config))["content-security-policy"]!;
  const own = policy
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("font-src 'self'", "font-src 'self' data:");
  app.get(address, (_request, reply) =>
    reply
      .header("content-security-policy", own)
      .header("cache-control", "private, no-cache")
      .type("text/html; charset=utf-8")
      .send(html),
  );
  await app.register(statics, {
    root: join(folder, "assets"),
    prefix: `${address}/assets/`,
    preCompressed: true,
    index: false,
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply) => reply.header("cache-control", "public, max-age=31536000, immutable"),
  });
}
