import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "#server/tasks/places.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { spawnHub } from "#test/support/hub-process.ts";
import { startHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { join, makeWorkshop } from "#test/support/workshop.ts";

let database: TestDatabase;
let folder: string;
let speaker: { cookie: string; item: string };
beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(joinPath(tmpdir(), "hub-follow-"));
  const hub = await startHub({ database });
  const workshop = await makeWorkshop(hub, {});
  const { client } = await join(workshop, hub.client(), "Mai");
  speaker = { cookie: client.cookie, item: workshop.items[0]! };
  await hub.stop();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.remove();
});

interface Line {
  __typename?: string;
  cursor: string;
}

/** The example of the documentation, as somebody runs it. */
class Example {
  readonly file = joinPath(folder, "events.jsonl");
  #child: ChildProcess | null = null;

  async start(hub: string): Promise<void> {
    const example = joinPath(root, "docs/examples/follow.ts");
    this.#child = spawn(process.execPath, [example, hub, this.file], { stdio: "inherit" });
    await until("it to know where to begin", () => existsSync(this.file));
  }

  async kill(): Promise<void> {
    const gone = once(this.#child!, "exit");
    this.#child!.kill("SIGKILL");
    await gone;
  }

  told(): Line[] {
    const lines = readFileSync(this.file, "utf8").split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Line).slice(1);
  }
}

const mutation = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`;

async function say(hub: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const words = { body: "Words", language: "en", attribution: "PERSONAL" };
    const input = { agendaItemId: speaker.item, clientKey: randomUUID(), ...words };
    const answer = await fetch(`${hub}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: speaker.cookie },
      body: JSON.stringify({ query: mutation, variables: { input } }),
    });
    expect(await answer.text()).toContain("PostCommentSuccess");
  }
}

test("the example of the documentation loses and doubles nothing when hub and client are killed and come back", async () => {
  const port = await freePort();
  const first = await spawnHub(database, port);
  const example = new Example();
  await example.start(first.address);
  await say(first.address, 5);
  await until("five are told", () => example.told().length === 5);

  await first.kill();
  const second = await spawnHub(database, port);
  await say(second.address, 5);
  await until("ten are told", () => example.told().length === 10);

  await example.kill();
  await say(second.address, 5);
  await example.start(second.address);
  await say(second.address, 5);
  await until("all are told", () => example.told().length >= 20);

  const told = example.told();
  expect(told.map(({ __typename }) => __typename)).toEqual(
    Array.from({ length: 20 }, () => "NetworkWorkshopCommentChanged"),
  );
  const seqs = told.map(({ cursor }) =>
    Number(Buffer.from(cursor, "base64url").toString().split(":").at(-1)),
  );
  expect(seqs).toEqual(seqs.map((_, i) => seqs[0]! + i));
  await example.kill();
  await second.stop();
}, 90_000);

test("the example of the documentation asks again with its last cursor after what passes", async () => {
  const passing = [
    { code: "INTERRUPTED" },
    { code: "TIMED_OUT", limit: 10 },
    { code: "TOO_MANY_REQUESTS", retryAfterSeconds: 1 },
  ];
  const asked: unknown[] = [];
  const tell = (response: ServerResponse, told: object) =>
    response.write(`event: next\ndata: ${JSON.stringify(told)}\n\n`);
  /** A hub that breaks off after each event. */
  const server = createServer((request, response) => {
    if (request.method === "GET")
      return void response.end(JSON.stringify({ data: { networkEventCursor: "at 0" } }));
    void json(request).then((sent) => {
      const { after } = (sent as { extensions: { after: string } }).extensions;
      const extensions = passing[asked.length];
      asked.push(after);
      response.writeHead(200, { "content-type": "text/event-stream" });
      tell(response, { data: { networkEvents: { cursor: `at ${asked.length}` } } });
      if (!extensions) return;
      tell(response, { errors: [{ message: "Later.", extensions }] });
      response.end("event: complete\ndata: \n\n");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const example = new Example();
  await example.start(`http://127.0.0.1:${port}`);
  await until("all to be told", () => example.told().length === 4, 20_000);
  expect(asked).toEqual(["at 0", "at 1", "at 2", "at 3"]);
  expect(example.told().map(({ cursor }) => cursor)).toEqual(["at 1", "at 2", "at 3", "at 4"]);
  await example.kill();
  server.closeAllConnections();
  server.close();
});

test("the example of the documentation has less than 60 lines", () => {
  const text = readFileSync(joinPath(root, "docs/examples/follow.ts"), "utf8");
  expect(text.trimEnd().split("\n").length).toBeLessThan(60);
});
