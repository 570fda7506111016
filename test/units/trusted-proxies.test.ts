import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { readConfig } from "#server/core/config.ts";
import { callerAddress } from "#server/core/http/trusted-proxies.ts";

/** Who calls, for a hub with that TRUST_PROXY. */
function caller(trust: string, peer: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const request = { headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
  return callerAddress(request, readConfig({ TRUST_PROXY: trust }).trustProxy);
}

const spoofed = "1.1.1.1, 2.2.2.2";

test.each<[string, string, string | undefined, string]>([
  // Nobody in front: what a header says is nobody's word.
  ["0", "203.0.113.7", spoofed, "203.0.113.7"],
  ["no", "203.0.113.7", undefined, "203.0.113.7"],
  ["0", "::ffff:203.0.113.7", undefined, "203.0.113.7"],
  // A proxy on this machine that was not configured speaks for anybody.
  ["0", "127.0.0.1", spoofed, "proxy"],
  // One in front: the last entry is its own.
  ["1", "10.0.0.1", `${spoofed}, 203.0.113.7`, "203.0.113.7"],
  ["true", "10.0.0.1", "203.0.113.7", "203.0.113.7"],
  ["1", "10.0.0.1", undefined, "10.0.0.1"],
  ["1", "10.0.0.1", "not an address", "10.0.0.1"],
  ["1", "10.0.0.1", "203.0.113.7:4711", "203.0.113.7"],
  ["1", "10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"],
  // Two in a row.
  ["2", "10.0.0.1", `${spoofed}, 203.0.113.7, 10.0.0.2`, "203.0.113.7"],
  ["2", "10.0.0.1", "203.0.113.7", "203.0.113.7"],
  // By address: as many as there are, and nobody else.
  ["10.0.0.0/8", "10.0.0.1", `${spoofed}, 203.0.113.7, 10.9.9.9`, "203.0.113.7"],
  ["10.0.0.0/8", "203.0.113.7", spoofed, "203.0.113.7"],
  ["10.0.0.1, fd00::/8", "fd00::5", `${spoofed}, 203.0.113.7`, "203.0.113.7"],
  ["10.0.0.1", "10.0.0.2", spoofed, "10.0.0.2"],
  ["10.0.0.0/8", "10.0.0.1", "10.1.1.1", "10.1.1.1"],
])("TRUST_PROXY=%s: %s that forwards %s is %s", (trust, peer, forwarded, expected) => {
  expect(caller(trust, peer, forwarded)).toBe(expected);
});

test("what is neither a number of proxies nor their addresses is refused", () => {
  for (const wrong of ["perhaps", "10", "-1", "10.0.0.0/33", "10.0.0", "10.0.0.1, x", "::1/129"])
    expect(() => readConfig({ TRUST_PROXY: wrong }), wrong).toThrow(/TRUST_PROXY/);
});
