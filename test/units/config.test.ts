import { expect, test } from "vitest";
import { ConfigError, readConfig } from "#server/core/config.ts";
import { openRoomWarning } from "#server/core/http/open-room-warning.ts";

test("without configuration a hub is embedded, local and has demo data", () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    dataFolder: "./data",
    databaseUrl: null,
    demo: true,
    publicUrl: "http://localhost:4000",
  });
});

test("demo data is off on a server's database and in production", () => {
  expect(readConfig({ DATABASE_URL: "postgres://db/hub" }).demo).toBe(false);
  expect(readConfig({ NODE_ENV: "production" }).demo).toBe(false);
});

test("every wrong value is named, and no password is repeated", () => {
  const wrong = { PORT: "x", HUB_DEMO: "perhaps", DATABASE_URL: "mysql://me:secret@db/hub" };
  const error = (() => {
    try {
      return readConfig(wrong);
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(ConfigError);
  const { sentences } = error as ConfigError;
  expect(sentences).toHaveLength(3);
  for (const name of Object.keys(wrong)) expect(sentences.join()).toContain(name);
  expect(sentences.join()).not.toContain("secret");
});

test("PUBLIC_URL with a path is refused: the hub stands at the root of its address", () => {
  expect(() => readConfig({ PUBLIC_URL: "https://example.org/hub" })).toThrow(/PUBLIC_URL/);
  expect(readConfig({ PUBLIC_URL: "https://example.org/" }).publicUrl).toBe("https://example.org");
});

test("MAIL_FROM is an address, with or without a name", () => {
  for (const mailFrom of ["hub@example.org", "ESC Hub <hub@example.org>", "<hub@example.org>"])
    expect(readConfig({ MAIL_FROM: mailFrom }).mailFrom).toBe(mailFrom);
  for (const mailFrom of ["hub", "ESC Hub", "ESC Hub <hub>", "a@b <c@d", "hub@example.org, x"])
    expect(() => readConfig({ MAIL_FROM: mailFrom })).toThrow(/MAIL_FROM/);
});

test("a hub for a look warns when other machines reach it, and one set up for a room does not", () => {
  const warning = (env: NodeJS.ProcessEnv) => openRoomWarning(readConfig(env)).join();
  expect(warning({})).toBe("");
  expect(warning({ HOST: "127.0.0.1" })).toBe("");
  expect(warning({ HOST: "0.0.0.0" })).toMatch(/HOST=0\.0\.0\.0.*SMTP_URL.*NODE_ENV/);
  expect(warning({ HOST: "0.0.0.0", HUB_DEMO: "1" })).toContain("as the demo secretariat");
  const room = { HOST: "0.0.0.0", NODE_ENV: "production", SMTP_URL: "smtp://mail" };
  expect(warning(room)).toBe("");
});
