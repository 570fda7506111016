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
  /** A proxy stands in front: its X-Forwarded-* headers tell who calls. */
  trustProxy: boolean;
  logLevel: string;
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
    redisUrl: read.url("REDIS_URL", ["redis:", "rediss:"]),
    demo: read.yesOrNo("HUB_DEMO", databaseUrl === null && !production),
    demoForAll: read.text("HUB_DEMO", "") !== "",
    smtpUrl: read.url("SMTP_URL", ["smtp:", "smtps:"]),
    mailFrom: read.sender("MAIL_FROM", "ESC Hub <hub@localhost>"),
    publicUrl: read.origin("PUBLIC_URL") ?? `http://localhost:${port}`,
    production,
    trustProxy: read.yesOrNo("TRUST_PROXY", false),
    logLevel: read.word("LOG_LEVEL", levels, production ? "info" : "warn"),
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

  yesOrNo(name: string, byDefault: boolean): boolean {
    const value = this.text(name, String(byDefault)).toLowerCase();
    if (["1", "true", "yes", "on"].includes(value)) return true;
    if (["0", "false", "no", "off"].includes(value)) return false;
    this.#wrong.push(`${name} must be 1 or 0, not "${value}".`);
    return byDefault;
  }

  word(name: string, words: readonly string[], byDefault: string): string {
    const value = this.text(name, byDefault);
    if (words.includes(value)) return value;
    this.#wrong.push(`${name} must be one of ${words.join(", ")}, not "${value}".`);
    return byDefault;
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
