import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { head, openWire, post, type RawAnswer, sendRaw } from "#test/hostile/raw-http.ts";
import { underFire } from "#test/hostile/under-fire.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const asking = '{"query":"{ serverTime }"';
const fifty = 50_000_000;
const compressed = gzipSync(Buffer.alloc(fifty, " "));
const json = "Content-Type: application/json";

interface Attack {
  send: (address: string) => Promise<RawAnswer>;
  /** What may be answered; 0: the hub hangs up. */
  status: readonly number[];
}

const attacks: Readonly<Record<string, Attack>> = {
  "50 MB that are announced": {
    send: (address) => tooMuch(address, `Content-Length: ${fifty}`, (part) => part),
    status: [413],
  },
  "50 MB in pieces": {
    send: (address) =>
      tooMuch(address, "Transfer-Encoding: chunked", (part) =>
        Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]),
      ),
    status: [413],
  },
  "a compressed bomb": {
    send: (address) => post(address, compressed, ["Content-Encoding: gzip"]),
    status: [400, 415],
  },
  "a compression that nobody knows": {
    send: (address) => post(address, `${asking}}`, ["Content-Encoding: br, gzip, identity, x"]),
    status: [200, 400, 415],
  },
  "two lengths": {
    send: (address) =>
      sendRaw(address, head([json, "Content-Length: 5", "Content-Length: 50"]), "{}"),
    status: [400],
  },
  "a length and pieces at once": {
    send: (address) =>
      sendRaw(address, head([json, "Content-Length: 2", "Transfer-Encoding: chunked"]), "{}"),
    status: [400],
  },
  "a length below nothing": {
    send: (address) => sendRaw(address, head([json, "Content-Length: -1"]), "{}"),
    status: [400],
  },
  "a piece that lies about its length": {
    send: (address) =>
      sendRaw(address, head([json, "Transfer-Encoding: chunked"]), "zzzz\r\n{}\r\n0\r\n\r\n"),
    status: [400],
  },
  "broken UTF-8": {
    send: (address) =>
      post(address, Buffer.from([...Buffer.from(`${asking},"x":"`), 0xc3, 0x28, 0xff, 0x22, 0x7d])),
    status: [200, 400],
  },
  "broken UTF-8 in a variable": {
    send: (address) =>
      post(
        address,
        Buffer.concat([
          Buffer.from('{"query":"query($s:String!){city(slug:$s){id}}","variables":{"s":"'),
          Buffer.from([0xed, 0xa0, 0x80, 0xf8, 0x88]),
          Buffer.from('"}}'),
        ]),
      ),
    status: [200, 400],
  },
  "UTF-16": {
    send: (address) => post(address, Buffer.from(`${asking}}`, "utf16le")),
    status: [400],
  },
  "NUL in the body": { send: (address) => post(address, `${asking}\0}`), status: [400] },
  "NUL in a variable": {
    send: (address) =>
      post(
        address,
        String.raw`{"query":"query($s:String!){cities(countryCode:$s){totalCount}}","variables":{"s":"\u0000"}}`,
      ),
    status: [200, 400],
  },
  "no JSON at all": { send: (address) => post(address, "query { serverTime }"), status: [400] },
  nothing: { send: (address) => post(address, ""), status: [400] },
  "a number": { send: (address) => post(address, "42"), status: [400] },
  null: { send: (address) => post(address, "null"), status: [400] },
  "a hundred operations at once": {
    send: (address) => post(address, `[${`${asking}},`.repeat(99)}${asking}}]`),
    status: [400],
  },
  "brackets without an end": {
    send: (address) => post(address, "[".repeat(190_000)),
    status: [400],
  },
  "objects without an end": {
    send: (address) =>
      post(address, `${asking},"variables":${'{"a":'.repeat(30_000)}1${"}".repeat(30_001)}`),
    status: [200, 400],
  },
  "a query that is a number": { send: (address) => post(address, '{"query":1}'), status: [400] },
  "a query that is an object": {
    send: (address) => post(address, '{"query":{"toString":1}}'),
    status: [400],
  },
  "variables that are a list": {
    send: (address) => post(address, `${asking},"variables":[1]}`),
    status: [400],
  },
  "variables that are a text": {
    send: (address) => post(address, `${asking},"variables":"{}"}`),
    status: [200, 400],
  },
  "an operation's name that is an object": {
    send: (address) => post(address, `${asking},"operationName":{"a":1}}`),
    status: [200, 400],
  },
  "extensions that are a list": {
    send: (address) => post(address, `${asking},"extensions":[1]}`),
    status: [200, 400],
  },
  "a hash that is no hash": {
    send: (address) =>
      post(address, '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}'),
    status: [200, 400],
  },
  "a prototype in the body": {
    send: (address) => post(address, `${asking},"__proto__":{"admin":true}}`),
    status: [400],
  },
  "a prototype in the variables": {
    send: (address) => post(address, `${asking},"variables":{"__proto__":{"admin":true}}}`),
    status: [400],
  },
  "a constructor in the variables": {
    send: (address) =>
      post(address, `${asking},"variables":{"constructor":{"prototype":{"admin":true}}}}`),
    status: [400],
  },
  "a form": {
    send: (address) =>
      sendRaw(
        address,
        head(["Content-Type: application/x-www-form-urlencoded", "Content-Length: 24"]),
        "query=%7BserverTime%7D%20",
      ),
    status: [400, 415],
  },
  "a form of parts": {
    send: (address) =>
      sendRaw(
        address,
        head(["Content-Type: multipart/form-data; boundary=x", "Content-Length: 5"]),
        "--x--",
      ),
    status: [400, 415],
  },
  "plain text": {
    send: (address) =>
      sendRaw(address, head(["Content-Type: text/plain", "Content-Length: 2"]), "{}"),
    status: [400, 415],
  },
  "a type that is none": {
    send: (address) => sendRaw(address, head(['Content-Type: ;;;"', "Content-Length: 2"]), "{}"),
    status: [400, 415],
  },
  "an address longer than any": {
    send: (address) => sendRaw(address, head([], "GET", `/graphql?query=${"a".repeat(30_000)}`)),
    status: [431],
  },
  "an address of broken letters": {
    send: (address) =>
      sendRaw(address, head([], "GET", "/graphql?query=%ff%fe%00&variables=%7b%22")),
    status: [400],
  },
  "a path of broken letters": {
    send: (address) => sendRaw(address, head([], "GET", "/%ff%fe%00")),
    status: [400, 404],
  },
  "a path out of the house": {
    send: (address) => sendRaw(address, head([], "GET", "/..%2f..%2f..%2fetc%2fpasswd")),
    status: [400, 404],
  },
  "a method that is none": {
    send: (address) => sendRaw(address, head([], "EAT", "/graphql")),
    status: [400],
  },
  "a method that is not taken": {
    send: (address) => sendRaw(address, head([], "DELETE", "/graphql")),
    status: [404, 405],
  },
  "a header with NUL": {
    send: (address) => sendRaw(address, head(["X-A: a\0b"])),
    status: [400],
  },
  "a thousand cookies": {
    send: (address) => post(address, `${asking}}`, [`Cookie: ${"hub_session=x; ".repeat(900)}`]),
    status: [200],
  },
  "no HTTP": {
    send: (address) => sendRaw(address, "\x16\x03\x01\x02\x00\x01\r\n\r\n"),
    status: [400],
  },
  "an upgrade to nothing": {
    send: (address) =>
      sendRaw(
        address,
        "GET /graphql HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
      ),
    status: [400],
  },
};

for (const [name, { send, status }] of Object.entries(attacks)) {
  test(`${name} is answered cleanly, and so are the others`, async () => {
    const answers = await underFire(hub, async () => {
      const answer = await send(hub.address);
      expect(status, answer.body.slice(0, 200)).toContain(answer.status);
      if (answer.headers.includes("application/") && answer.status >= 400)
        expect(codeIn(answer.body)).toMatch(/^[A-Z_]+$/);
      expect(answer.body).not.toContain("INTERNAL_SERVER_ERROR");
      return `${answer.headers}\r\n${answer.body}`;
    });
    expect(answers).not.toEqual([]);
  });
}

test("what a prototype was given is nowhere afterwards", () => {
  expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
});

function codeIn(body: string): unknown {
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: unknown } }[] };
  return errors[0]!.extensions.code;
}

/** Sends on until the hub hangs up or everything is sent. */
async function tooMuch(
  address: string,
  length: string,
  wrap: (part: Buffer) => Buffer,
): Promise<RawAnswer> {
  const { socket, answer } = await openWire(address);
  socket.write(head([json, length]));
  const part = wrap(Buffer.alloc(1_000_000, " "));
  for (let sent = 0; sent < fifty && !socket.destroyed; sent += 1_000_000) {
    if (!socket.write(part))
      await new Promise<void>((resolve) => {
        socket.once("drain", resolve);
        socket.once("close", () => resolve());
      });
  }
  return answer;
}
