import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isOwnMachine } from "#server/core/http/loopback.ts";

const local = { publicUrl: "http://localhost:4000", trustProxy: false };

const asked = (headers: Record<string, string>, remoteAddress = "127.0.0.1") =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

test.each(["localhost:4000", "127.0.0.1:4000", "[::1]:4000", "localhost"])(
  "who sits at the machine asks for %s",
  (host) => {
    expect(isOwnMachine(asked({ host }), local)).toBe(true);
    expect(isOwnMachine(asked({ host }, "::ffff:127.0.0.1"), local)).toBe(true);
  },
);

test.each([
  "forwarded",
  "via",
  "x-real-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
])("whoever a proxy brings does not sit at the machine: %s", (name) => {
  expect(isOwnMachine(asked({ host: "localhost:4000", [name]: "192.0.2.7" }), local)).toBe(false);
});

test("nobody is taken for the own machine where a proxy was configured", () => {
  const here = asked({ host: "localhost:4000" });
  expect(isOwnMachine(here, { ...local, trustProxy: true })).toBe(false);
  expect(isOwnMachine(here, { ...local, publicUrl: "https://hub.example" })).toBe(false);
});

test("another machine, or another name that leads here, is not the own machine", () => {
  expect(isOwnMachine(asked({ host: "localhost:4000" }, "192.168.1.9"), local)).toBe(false);
  expect(isOwnMachine(asked({ host: "rebound.example:4000" }), local)).toBe(false);
  expect(isOwnMachine(asked({ host: "127.0.0.1.rebound.example" }), local)).toBe(false);
  expect(isOwnMachine(asked({}), local)).toBe(false);
});
