import { randomUUID } from "node:crypto";
import { type DocumentNode, print } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OwnAttendancesDocument } from "#client/features/workshops/unsent/OwnAttendances.generated.ts";
import { ConversationPageDocument } from "#client/features/workshops/comments/Conversation.generated.ts";
import { JoinWorkshopDocument } from "#client/features/workshops/join/JoinWorkshop.generated.ts";
import {
  PostCommentDocument,
  ReactToCommentDocument,
} from "#client/features/workshops/outbox/Deliver.generated.ts";
import {
  RoomPresenceDocument,
  SetWritingDocument,
} from "#client/features/workshops/presence/RoomPresence.generated.ts";
import { ServerTimeDocument } from "#client/features/workshops/clock/ServerTime.generated.ts";
import { ShellViewerDocument } from "#client/app/Viewer.generated.ts";
import { WorkshopEventsDocument } from "#client/features/workshops/live/WorkshopEvents.generated.ts";
import { JoinPageDocument } from "#client/pages/JoinPage.generated.ts";
import { WorkshopPageDocument } from "#client/pages/WorkshopPage.generated.ts";
import { caps } from "#schema/live.ts";
import { costBudgets } from "#server/core/cost/cost.limits.ts";
import { weighText } from "#test/support/weigh-text.ts";
import { createSchema } from "#server/schema.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import type { Subscription } from "#test/support/subscription.ts";
import { change, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

/** All of a workshop, behind the one address of their hall. */
const people = 250;
/** So many of them really come. */
const guests = 60;

const language = "en";
const comments = 30;

/** A document as the browser sends it. */
const sent = (document: unknown) => print(document as DocumentNode).replaceAll(" @unmask", "");

interface Step {
  document: unknown;
  variables: Record<string, unknown>;
}

/** Before they have a session, and so paid by the address. */
const atTheDoor = (code: string): Step[] => [
  { document: ShellViewerDocument, variables: {} },
  { document: JoinPageDocument, variables: { code, language } },
  {
    document: JoinWorkshopDocument,
    variables: { input: { code, name: "Guest", clientKey: randomUUID() } },
  },
];

/** What a page of a room asks when it opens, and again when it was away. */
const entering = (slug: string): Step[] => [
  { document: ShellViewerDocument, variables: {} },
  { document: WorkshopPageDocument, variables: { slug, language, last: comments } },
  { document: ServerTimeDocument, variables: {} },
  { document: OwnAttendancesDocument, variables: {} },
];

const following = (workshopId: string): Step[] => [
  { document: WorkshopEventsDocument, variables: { workshopId, language } },
  { document: RoomPresenceDocument, variables: { workshopId, language } },
];

/** More in one minute than anybody does: the limits of writing, and reading back all the while. */
const busiestMinute = (workshopId: string, agendaItemId: string): [times: number, Step][] => [
  [
    30,
    {
      document: PostCommentDocument,
      variables: { input: { ...comment(agendaItemId) }, language },
    },
  ],
  [
    60,
    {
      document: ReactToCommentDocument,
      variables: { input: { commentId: agendaItemId, kind: "AGREE", on: true } },
    },
  ],
  [20, { document: SetWritingDocument, variables: { input: { workshopId, agendaItemId } } }],
  [
    20,
    {
      document: ConversationPageDocument,
      variables: { agendaItemId, last: 100, before: null, language },
    },
  ],
];

const comment = (agendaItemId: string) => ({
  agendaItemId,
  clientKey: randomUUID(),
  body: "What does it cost a household?",
  language,
  attribution: "PERSONAL",
});

const schema = createSchema();
function price({ document, variables }: Step): number {
  return Math.max(1, weighText(schema, sent(document), variables).cost);
}
const priceOf = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + price(step), 0);

test("a whole hall comes in within a minute for a part of what its address may spend", () => {
  // Everybody looks at the door three times, and opens the page of the room before they are in.
  const each = 3 * priceOf(atTheDoor("HALONG")) + priceOf(entering("slug"));
  expect(people * each).toBeLessThan(costBudgets.address / 2);
});

test("the busiest minute of one person, with ten reconnects, is a part of what a session may spend", () => {
  const busy = busiestMinute("w", "a").reduce((sum, [times, step]) => sum + times * price(step), 0);
  const coming = priceOf([...entering("slug"), ...following("w")]);
  expect(busy + 10 * coming).toBeLessThan(costBudgets.session / 2);
});

test("one address may hold the sockets of a hall: a page's own, and one for minutes", () => {
  expect(people * 2 * 2).toBeLessThanOrEqual(caps.connectionsPerAddress);
});

let hub: TestHub;
let workshop: TestWorkshop;
beforeAll(async () => {
  // What they may ask is looked at here, not how soon a busy machine answers them all.
  hub = await startHub({ config: { operationSeconds: 60 } });
  workshop = await makeWorkshop(hub);
});
afterAll(() => hub.stop());

interface Guest {
  client: TestClient;
  follows: Subscription<Record<string, unknown>>[];
}

/** Rejects when anything of it is refused. */
async function ask(client: TestClient, steps: readonly Step[]): Promise<Record<string, unknown>[]> {
  const answers: Record<string, unknown>[] = [];
  for (const { document, variables } of steps)
    answers.push(await client.ask(sent(document), variables));
  return answers;
}

async function comeIn(): Promise<Guest> {
  const client = hub.client();
  const answers = await ask(client, atTheDoor(workshop.joinCode));
  expect(answers.at(-1)).toMatchObject({ joinWorkshop: { workshop: { slug: workshop.slug } } });
  return { client, follows: [] };
}

async function openRoom(guest: Guest): Promise<void> {
  const [, page] = await ask(guest.client, entering(workshop.slug));
  const { eventCursor: after } = page!["workshop"] as { eventCursor: string };
  expect(after).toEqual(expect.any(String));
  guest.follows = following(workshop.id).map(({ document, variables }) =>
    guest.client.subscribe(sent(document), variables, { after }),
  );
}

async function takePart({ client }: Guest): Promise<void> {
  const [agendaItemId] = workshop.items as [string];
  const writing = { input: { workshopId: workshop.id, agendaItemId } };
  const [, posted] = await ask(client, [
    { document: SetWritingDocument, variables: writing },
    { document: PostCommentDocument, variables: { input: comment(agendaItemId), language } },
  ]);
  const made = posted as { postComment: { comment?: { id: string } } };
  const commentId = made.postComment.comment?.id;
  expect(made).toMatchObject({ postComment: { comment: { id: expect.any(String) } } });
  const votes = ["AGREE", "THANKS", "USEFUL"].map((kind) => ({
    document: ReactToCommentDocument,
    variables: { input: { commentId, kind, on: true } },
  }));
  for (const answer of await ask(client, votes))
    expect(JSON.stringify(answer)).not.toMatch(/TooMany|TOO_MANY/);
}

test("a hall comes in at once, takes part, loses its Wi-Fi and comes back, and nobody is refused", async () => {
  const hall = await Promise.all(Array.from({ length: guests }, comeIn));
  await Promise.all(hall.map(openRoom));
  await Promise.all(hall.map(takePart));
  const spoken = (guest: Guest) =>
    guest.follows[0]!.find((event) => JSON.stringify(event).includes('"clientKey"'));
  await Promise.all(hall.map(spoken));
  // The Wi-Fi is gone, and back for everybody in the same moment.
  await Promise.all(hall.map(({ client }) => client.close()));
  await Promise.all(hall.map(openRoom));
  const last = hall.at(-1)!;
  await Promise.all([...hall.map(spoken), takePart(last)]);
  for (const { follows } of hall) for (const { ended } of follows) expect(ended).toBeNull();
}, 120_000);

test("a guesser in the same hall learns nothing, and the hall goes on filling", async () => {
  const other = await makeWorkshop(hub);
  const guesser = hub.client();
  const wrong = async (code: string) =>
    change(guesser, "joinWorkshop", { code, name: "G", clientKey: randomUUID() }, "");
  const outcomes: string[] = [];
  for (let guess = 0; guess < 45; guess += 1) {
    const code = `ZZZ${String(guess).padStart(3, "2").replaceAll("0", "Y").replaceAll("1", "X")}`;
    outcomes.push((await wrong(code)).__typename);
  }
  expect(outcomes.slice(0, 40)).not.toContain("TooManyRequests");
  expect(outcomes.slice(40)).toEqual(Array(5).fill("TooManyRequests"));
  // Not even a right code of another workshop is told apart from a wrong one.
  expect((await wrong(other.joinCode)).__typename).toBe("TooManyRequests");
  const late = await comeIn();
  await openRoom(late);
  await takePart(late);
});
