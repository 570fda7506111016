import { type CostBudgets, costBudgets } from "#server/core/cost/cost.limits.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import { readTrustedProxies, type TrustedProxies } from "#server/core/http/trusted-proxies.ts";

/** Where and how a hub runs; read once from the environment, see docs/operating.md. */
export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** PostgreSQL server; null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  /** Redis (or Valkey) that carries hints between nodes; null: this node serves alone. */
  redisUrl: string | null;
  /** Demo people and a demo workshop are loaded. */
  demo: boolean;
  /** Somebody asked for the demo by name: then its people may be used from other machines too. */
  demoForAll: boolean;
  /** SMTP server; null: letters are printed and shown at /dev/mail. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The address people type, without a slash at the end. */
  publicUrl: string;
  production: boolean;
  /** Proxies that stand in front: what they write into X-Forwarded-For tells who calls. */
  trustProxy: TrustedProxies;
  logLevel: string;
  /** For how many days names and sessions are kept that nobody needs any more; 0: guests for ever. */
  retention: { guestDays: number; sessionDays: number };
  /** Seconds in which a node that stops still serves, while proxies see that it is not ready. */
  drainSeconds: number;
  /** Who sends it may read /metrics; null: only the hub's own machine may. */
  metricsToken: string | null;
  /** Points of cost a minute that keys, sessions and addresses may spend; 0: no limit. */
  costBudgets: CostBudgets;
  /** How long an operation may take; 0: as long as it takes. */
  operationSeconds: number;
  /** Somebody collects traces, as the standard variables of OpenTelemetry say. */
  traces: boolean;
}

/** One sentence for every wrong value. */
export class ConfigError extends Error {
  override name = "ConfigError";
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Reads the configuration; throws ConfigError with a sentence for each wrong value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = new Reading(env);
  const production =
    read.word("NODE_ENV", ["production", "development", "test"], "development") === "production";
  const databaseUrl = read.url("DATABASE_URL", ["postgres:", "postgresql:"]);
  const port = read.port("PORT", 4000);
  const config: Config = {
    port,
    host: read.text("HOST", production ? "0.0.0.0" : "localhost"),
    dataFolder: read.text("HUB_DATA", "./data"),
    databaseUrl,
    redisUrl: read.redis("REDIS_URL"),
    demo: read.yesOrNo("HUB_DEMO", databaseUrl === null && !production),
    demoForAll: read.text("HUB_DEMO", "") !== "",
    smtpUrl: read.url("SMTP_URL", ["smtp:", "smtps:"]),
    mailFrom: read.sender("MAIL_FROM", "ESC Hub <hub@localhost>"),
    publicUrl: read.origin("PUBLIC_URL") ?? `http://localhost:${port}`,
    production,
    trustProxy: read.proxies("TRUST_PROXY"),
    logLevel: read.word("LOG_LEVEL", levels, production ? "info" : "warn"),
    retention: {
      guestDays: read.days("RETENTION_GUEST_DAYS", 365),
      sessionDays: read.days("RETENTION_SESSION_DAYS", 90),
    },
    drainSeconds: read.seconds("DRAIN_SECONDS", 0, 60),
    metricsToken: read.secret("METRICS_TOKEN"),
    costBudgets: {
      key: read.points("COST_PER_KEY", costBudgets.key),
      session: read.points("COST_PER_SESSION", costBudgets.session),
      address: read.points("COST_PER_ADDRESS", costBudgets.address),
    },
    operationSeconds: read.seconds("OPERATION_SECONDS", operationLimits.seconds, 600),
    traces: read.traces(),
  };
  read.finish();
  return { ...config, publicUrl: config.publicUrl.replace(/\/+$/, "") };
}

/** Collects what is wrong, so that all of it is told at once. */
class Reading {
  readonly #env: NodeJS.ProcessEnv;
  readonly #wrong: string[] = [];

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  text(name: string, byDefault: string): string {
    const value = this.#env[name]?.trim();
    return value ? value : byDefault;
  }

  port(name: string, byDefault: number): number {
    const value = this.text(name, String(byDefault));
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.#wrong.push(`${name} must be a port number from 0 to 65535, not "${value}".`);
    return byDefault;
  }

  /** The rest of the OTEL_ variables is read by the package that sends them. */
  traces(): boolean {
    const endpoints = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];
    const set = endpoints.map((name) => this.url(name, ["http:", "https:"]));
    const off = this.yesOrNo("OTEL_SDK_DISABLED", false);
    const exporter = this.word("OTEL_TRACES_EXPORTER", ["otlp", "none"], "otlp");
    return !off && exporter === "otlp" && set.some((url) => url !== null);
  }

  seconds(name: string, byDefault: number, atMost: number): number {
    const value = this.text(name, String(byDefault));
    if (/^\d{1,3}$/.test(value) && Number(value) <= atMost) return Number(value);
    this.#wrong.push(`${name} must be whole seconds from 0 to ${atMost}, not "${value}".`);
    return byDefault;
  }

  points(name: string, byDefault: number): number {
    const value = this.text(name, String(byDefault));
    if (/^\d{1,12}$/.test(value)) return Number(value);
    this.#wrong.push(`${name} must be whole points a minute, or 0 for no limit, not "${value}".`);
    return byDefault;
  }

  days(name: string, byDefault: number): number {
    const value = this.text(name, String(byDefault));
    if (/^\d{1,4}$/.test(value)) return Number(value);
    this.#wrong.push(`${name} must be whole days from 0 to 9999, not "${value}".`);
    return byDefault;
  }

  yesOrNo(name: string, byDefault: boolean): boolean {
    const value = this.text(name, String(byDefault)).toLowerCase();
    if (["1", "true", "yes", "on"].includes(value)) return true;
    if (["0", "false", "no", "off"].includes(value)) return false;
    this.#wrong.push(`${name} must be 1 or 0, not "${value}".`);
    return byDefault;
  }

  proxies(name: string): TrustedProxies {
    const value = this.text(name, "0");
    const proxies = readTrustedProxies(value);
    if (proxies !== null) return proxies;
    this.#wrong.push(
      `${name} must be 0, how many proxies stand in a row (1 to 9), or their addresses and networks, such as 10.0.0.0/8, not "${value}".`,
    );
    return false;
  }

  word(name: string, words: readonly string[], byDefault: string): string {
    const value = this.text(name, byDefault);
    if (words.includes(value)) return value;
    this.#wrong.push(`${name} must be one of ${words.join(", ")}, not "${value}".`);
    return byDefault;
  }

  /** Long enough that nobody guesses it; a wrong one is never repeated. */
  secret(name: string): string | null {
    const value = this.text(name, "");
    if (value === "" || /^[\w.~+/=-]{16,200}$/.test(value)) return value || null;
    this.#wrong.push(`${name} must be 16 to 200 letters, digits or -._~+/= without a space.`);
    return null;
  }

  /** `name@host`, alone or as `Name <name@host>`. */
  sender(name: string, byDefault: string): string {
    const value = this.text(name, byDefault);
    if (/^([^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)) return value;
    this.#wrong.push(
      `${name} must be a mail address, such as ESC Hub <hub@example.org>, not "${value}".`,
    );
    return byDefault;
  }

  /** An address may hold a password: a wrong one is named, never repeated. */
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name, "");
    if (value === "") return null;
    const fits = URL.canParse(value) && protocols.includes(new URL(value).protocol);
    if (!fits)
      this.#wrong.push(
        `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}.`,
      );
    return fits ? value : null;
  }

  /** Behind the host stands the number of a database, or nothing. */
  redis(name: string): string | null {
    const value = this.url(name, ["redis:", "rediss:"]);
    if (value === null || /^\/?\d{0,4}$/.test(new URL(value).pathname)) return value;
    this.#wrong.push(`${name} must end with the number of a database, or with none.`);
    return null;
  }

  /** An address without a path: everything the hub links to begins at its root. */
  origin(name: string): string | null {
    const value = this.url(name, ["http:", "https:"]);
    if (value === null) return null;
    const { pathname, search, hash } = new URL(value);
    if (pathname === "/" && search === "" && hash === "") return value;
    this.#wrong.push(`${name} must be an address without a path, such as https://hub.example.org.`);
    return null;
  }

  finish(): void {
    if (this.#wrong.length > 0) throw new ConfigError(this.#wrong);
  }
}
