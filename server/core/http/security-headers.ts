import helmet from "@fastify/helmet";
import fastify from "fastify";
import type { Config } from "#server/core/config.ts";

/**
 * What helmet says for this hub, by name. It is the same for every answer and hangs on nothing of a
 * request, while helmet itself would put it together anew each time: so it is asked once.
 */
export async function securityHeaders(config: Config): Promise<Record<string, string>> {
  const asked = fastify();
  await asked.register(helmet, rules(config));
  asked.get("/", () => "");
  const { headers } = await asked.inject("/");
  await asked.close();
  const own = new Set(["content-type", "content-length", "date", "connection"]);
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => value !== undefined && !own.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
}

function rules({ publicUrl }: Config) {
  const { protocol, host } = new URL(publicUrl);
  const secure = protocol === "https:";
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Widths of panels and table columns stand in style attributes.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", `${secure ? "wss" : "ws"}://${host}`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000 },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" as const },
    crossOriginEmbedderPolicy: false,
  };
}
