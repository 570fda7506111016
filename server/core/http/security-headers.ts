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
  const said = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !own.has(name))
    .map(([name, value]) => [name, String(value)]);
  return { ...Object.fromEntries(said), "permissions-policy": permissions };
}

/** What no page of the hub asks a device for, so that nothing that gets into one can either. */
const permissions = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
]
  .map((name) => `${name}=()`)
  .join(", ");

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
    // The hub speaks for its own name: what else a city serves under it may not have TLS yet.
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    frameguard: { action: "deny" as const },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" as const },
    crossOriginEmbedderPolicy: false,
  };
}
