import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
let room: MinutesRoom;
let chair: TestClient;
let chairId: string;
const open: Writer[] = [];

const short = { storeMs: 30, storeAtLatestMs: 100, revisionMs: 400 };
/** A time within which every test is done, however busy the machine. */
const longMs = 600_000;

beforeAll(async () => {
  hub = await startHub({ documentTimes: short });
});
afterEach(() => {
  for (const writer of open.splice(0)) writer.close();
});
afterAll(() => hub.stop());

async function newRoom(): Promise<void> {
  room = await createMinutesRoom(hub.services);
  ({ client: chair, id: chairId } = await enter("chair@example.org", { role: "chair" }));
}

async function enter(email: string, seat: { role?: "chair"; pen?: boolean }) {
  const client = hub.client();
  const { personId } = await client.signInAs({ email, name: email.split("@")[0]! });
  return { client, id: await room.seat(personId, seat) };
}

function writer(client: TestClient): Promise<Writer> {
  const opened = new Writer(hub.address, room.documentName, client.cookie);
  open.push(opened);
  return opened.ready();
}

interface Read {
  html: string;
  plain: string;
  markdown: string;
  revision: number;
  revisions: { nodes: Revision[] };
}

interface Revision {
  number: number;
  html: string;
  restoredFrom: number | null;
  authors: { name: string }[];
}

async function read(client = chair): Promise<Read> {
  const { node } = await client.ask<{ node: { minutes: Read } }>(
    `query Minutes($id: ID!) {
      node(id: $id) { ... on AgendaItem { minutes {
        html plain markdown revision
        revisions(first: 20) { nodes { number html restoredFrom authors { name } } }
      } } }
    }`,
    { id: room.itemId },
  );
  return node.minutes;
}

interface Changed {
  __typename: string;
  message?: string;
  minutes?: { html: string; revision: number };
}

async function writeMinutes(
  client: TestClient,
  markdown: string,
  key: string = crypto.randomUUID(),
) {
  const { writeMinutes } = await client.ask<{ writeMinutes: Changed }>(
    `mutation Write($input: WriteMinutesInput!) {
      writeMinutes(input: $input) {
        __typename
        ... on ChangeMinutesSuccess { minutes { html revision } }
        ... on UserError { message }
      }
    }`,
    { input: { agendaItemId: room.itemId, clientKey: key, markdown } },
  );
  return writeMinutes;
}

async function restoreMinutes(
  client: TestClient,
  revision: number,
  key: string = crypto.randomUUID(),
) {
  const { restoreMinutes } = await client.ask<{ restoreMinutes: Changed }>(
    `mutation Restore($input: RestoreMinutesInput!) {
      restoreMinutes(input: $input) {
        __typename
        ... on ChangeMinutesSuccess { minutes { html revision } }
        ... on UserError { message }
      }
    }`,
    { input: { agendaItemId: room.itemId, revision, clientKey: key } },
  );
  return restoreMinutes;
}

test("CO1: an item has minutes from the start, and the stored HTML comes with the page's query", async () => {
  await newRoom();
  expect(await read()).toMatchObject({ html: "", plain: "", markdown: "", revision: 0 });
  const mai = await writer(chair);
  mai.write("Hạ Long");
  await mai.saved();
  const visitor = hub.client();
  expect((await read(visitor)).html).toBe("<p>Hạ Long</p>");
});

test("CO6: what is added over the API reaches open editors, and is a revision with its author", async () => {
  await newRoom();
  const mai = await writer(chair);
  mai.write("Opening");
  await mai.saved();
  const { client: guestWriter } = await enter("linh@example.org", { pen: true });
  const answer = await writeMinutes(
    guestWriter,
    "## Agreed\n\n- sort waste at source\n- by **2027**",
  );
  expect(answer.minutes?.html).toBe(
    '<p>Opening</p><h3 data-level="2">Agreed</h3><ul><li><p>sort waste at source</p></li><li><p>by <strong>2027</strong></p></li></ul>',
  );
  await mai.sees("sort waste at source");
  const { revisions } = await read();
  expect(
    revisions.nodes.map(({ number, authors }) => [number, authors.map(({ name }) => name)]),
  ).toEqual([
    [2, ["linh"]],
    [1, ["chair"]],
  ]);
});

test("CO6: a retry with the same key adds nothing more (RT9)", async () => {
  await newRoom();
  const key = crypto.randomUUID();
  const [first, second] = await Promise.all([
    writeMinutes(chair, "once", key),
    writeMinutes(chair, "once", key),
  ]);
  expect(first.minutes?.html).toBe("<p>once</p>");
  expect(second.minutes?.html).toBe("<p>once</p>");
  expect((await writeMinutes(chair, "once", key)).minutes).toEqual({
    html: "<p>once</p>",
    revision: 1,
  });
});

test("CO6: a revision is kept after its time, while its writer goes on", async () => {
  await newRoom();
  const mai = await writer(chair);
  mai.write("one");
  await until("the revision", async () => (await read()).revision === 1);
  mai.write("two");
  await until("the next revision", async () => (await read()).revision === 2);
});

test("CO6: one revision gathers what several people write within its time", async () => {
  const patient = await startHub({ documentTimes: { ...short, revisionMs: longMs } });
  const busy = hub;
  try {
    hub = patient;
    await newRoom();
    const { client } = await enter("linh@example.org", { pen: true });
    const mai = await writer(chair);
    const linh = await writer(client);
    mai.write("one");
    await mai.saved();
    linh.write("two");
    await linh.saved();
    mai.write("three");
    await mai.saved();
    expect((await read()).revision).toBe(0);
    mai.close();
    linh.close();
    await until("the revision", async () => (await read()).revision === 1);
    const { revisions } = await read();
    expect(revisions.nodes).toHaveLength(1);
    expect(revisions.nodes[0]).toMatchObject({ html: "<p>one</p><p>two</p><p>three</p>" });
    expect(revisions.nodes[0]!.authors.map(({ name }) => name).sort()).toEqual(["chair", "linh"]);
  } finally {
    hub = busy;
    await patient.stop();
  }
});

test("CO6: a revision is kept when the last writer leaves, and none when nothing differs", async () => {
  await newRoom();
  const mai = await writer(chair);
  mai.write("one");
  await mai.saved();
  mai.close();
  await until("the revision", async () => (await read()).revision === 1);
  const again = await writer(chair);
  again.close();
  await until("the document to be closed", () => hub.services.documents.open.documents === 0);
  expect((await read()).revision).toBe(1);
});

test("CO6: restoring makes a new revision that open editors see, and can itself be undone", async () => {
  await newRoom();
  await writeMinutes(chair, "first");
  await writeMinutes(chair, "second");
  const mai = await writer(chair);
  mai.write("third, not kept yet");
  await mai.saved();
  const restored = await restoreMinutes(chair, 1);
  expect(restored.minutes).toEqual({ html: "<p>first</p>", revision: 4 });
  await until("the editor to follow", () => !mai.text.includes("third"));
  const { revisions } = await read();
  expect(revisions.nodes.map(({ number, restoredFrom }) => [number, restoredFrom])).toEqual([
    [4, 1],
    [3, null],
    [2, null],
    [1, null],
  ]);
  const undone = await restoreMinutes(chair, 3);
  expect(undone.minutes?.html).toBe("<p>first</p><p>second</p><p>third, not kept yet</p>");
});

test("CO4: who may not write is refused over the API too, with the reason", async () => {
  await newRoom();
  const { client } = await enter("delegate@example.org", {});
  expect(await writeMinutes(client, "mine")).toEqual({
    __typename: "NotAllowed",
    message: "Minutes are written by the secretariat and by whom a host allows.",
  });
  expect((await restoreMinutes(chair, 7)).__typename).toBe("NotFound");
  expect((await writeMinutes(chair, " ")).__typename).toBe("InvalidInput");
  expect((await writeMinutes(chair, "x".repeat(50_001))).__typename).toBe("InvalidInput");
});

test("CO7: HTML, plain text and Markdown hold only what the schema allows", async () => {
  await newRoom();
  const mai = await writer(chair);
  mai.document.transact(() => {
    const fragment = mai.document.getXmlFragment("default");
    const script = new Y.XmlElement("script");
    script.insert(0, [new Y.XmlText("alert(1)")]);
    const text = new Y.XmlText();
    text.insert(0, "leads nowhere", { link: { href: "javascript:alert(1)", class: "admin" } });
    const link = new Y.XmlText();
    link.insert(0, "leads on", {
      link: { href: "https://asean.org", rel: "opener", target: "_self" },
    });
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.setAttribute("style", "position:fixed");
    paragraph.setAttribute("onclick", "alert(1)");
    paragraph.insert(0, [text, link, new Y.XmlText("<img src=x onerror=alert(1)>\u0000")]);
    const heading = new Y.XmlElement("heading");
    heading.setAttribute("level", "1 onmouseover=alert(1)");
    heading.insert(0, [new Y.XmlText("Title")]);
    fragment.push([script, paragraph, heading, new Y.XmlElement("listItem")]);
  });
  await mai.saved();
  const { html, plain, markdown } = await read();
  expect(html).toBe(
    '<p>leads nowhere<a target="_blank" rel="noopener nofollow" href="https://asean.org">leads on</a>' +
      "&lt;img src=x onerror=alert(1)&gt;</p><h3>Title</h3>",
  );
  expect(plain).toBe("leads nowhereleads on<img src=x onerror=alert(1)>\nTitle");
  expect(markdown).toContain("[leads on](https://asean.org)");
  expect(markdown).not.toContain("javascript");
});

test("CO7: tables and headings are plain HTML without inline styles", async () => {
  await newRoom();
  await writeMinutes(
    chair,
    "# Who does what\n\n| City | Until |\n| --- | ---: |\n| Hạ Long | 2027 |",
  );
  expect((await read()).html).toBe(
    "<h3>Who does what</h3><table><tbody><tr><th><p>City</p></th>" +
      '<th align="right"><p>Until</p></th></tr><tr><td><p>Hạ Long</p></td>' +
      '<td align="right"><p>2027</p></td></tr></tbody></table>',
  );
});

test("CO7: headings step down one at a time, whatever sizes were chosen, and the choice stays", async () => {
  await newRoom();
  await writeMinutes(
    chair,
    "### Before\n\n# First\n\n### In it\n\n### Too\n\n## Between\n\n# Second",
  );
  const { html, markdown } = await read();
  expect(html).toBe(
    '<h3 data-level="3">Before</h3><h3>First</h3><h4 data-level="3">In it</h4>' +
      '<h4 data-level="3">Too</h4><h4>Between</h4><h3>Second</h3>',
  );
  expect(markdown).toContain("### Before");
});

test("CO6: another size of a heading alone makes a revision", async () => {
  await newRoom();
  await writeMinutes(chair, "## Agreed");
  const mai = await writer(chair);
  await mai.sees("Agreed");
  mai.document.transact(() => {
    const [heading] = mai.document.getXmlFragment("default").toArray() as Y.XmlElement[];
    heading!.setAttribute("level", 1 as unknown as string);
  });
  await mai.saved();
  mai.close();
  await until("the revision", async () => (await read()).revision === 2);
});

test("CO7: a text nested without end is cut, and the rest of it is stored", async () => {
  await newRoom();
  const mai = await writer(chair);
  mai.document.transact(() => {
    const fragment = mai.document.getXmlFragment("default");
    let inner: Y.XmlElement | Y.XmlFragment = fragment;
    for (let depth = 0; depth < 3_000; depth += 1) {
      const quote: Y.XmlElement = new Y.XmlElement("blockquote");
      inner.push([quote]);
      inner = quote;
    }
  });
  mai.write("after it");
  await mai.saved();
  expect((await read()).plain).toBe("after it");
});

test("the room hears that minutes changed, by their id, after they were stored (RT1)", async () => {
  await newRoom();
  await writeMinutes(chair, "heard");
  const events = await hub.services.database.kysely
    .selectFrom("event")
    .select(["type", "data"])
    .where("topic", "=", `workshop:${room.workshopId}`)
    .execute();
  expect(events).toEqual([{ type: "MinutesChanged", data: { agendaItemId: room.agendaItemId } }]);
  expect(chairId).toBeTruthy();
});
