import { randomUUID } from "node:crypto";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";
import type { SignedInAs } from "#test/support/people.ts";

/** What a mutation came to: its success, or a failure with its words. */
export interface Outcome {
  __typename: string;
  message?: string;
  field?: string;
  retryAfterSeconds?: number;
  [success: string]: unknown;
}

/** Over whichever transport. */
export type Asker = Pick<TestClient, "ask">;

/** Runs one mutation with an input; `selection` is what of the success is wanted. */
export async function change(
  client: Asker,
  mutation: string,
  input: Record<string, unknown>,
  selection: string,
): Promise<Outcome> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const known = inputs[mutation] ?? type;
  const document = `mutation ($input: ${known}!) { result: ${mutation}(input: $input) {
    __typename ${selection}
    ... on UserError { message
      ... on InvalidInput { field } ... on TooManyRequests { retryAfterSeconds } } } }`;
  return (await client.ask<{ result: Outcome }>(document, { input })).result;
}

/** Mutations whose input is not named after them. */
const inputs: Record<string, string> = {
  scheduleWorkshop: "WorkshopIdInput",
  openWorkshop: "WorkshopIdInput",
  closeWorkshop: "WorkshopIdInput",
  renewJoinCode: "WorkshopIdInput",
  leaveWorkshop: "WorkshopIdInput",
  pauseTimer: "WorkshopIdInput",
  resumeTimer: "WorkshopIdInput",
  stopTimer: "WorkshopIdInput",
  withdrawComment: "CommentIdInput",
  showComment: "CommentIdInput",
  resendInvitation: "InvitationIdInput",
  withdrawInvitation: "InvitationIdInput",
  unfollow: "FollowInput",
  withdrawDiscussionComment: "DiscussionCommentIdInput",
  showDiscussionComment: "DiscussionCommentIdInput",
};

export interface TestWorkshop {
  id: string;
  key: string;
  slug: string;
  joinCode: string;
  /** Items of the agenda, in order. */
  items: string[];
  host: TestClient;
}

export interface WorkshopWish {
  state?: "DRAFT" | "SCHEDULED" | "LIVE" | "CLOSED";
  visibility?: "PUBLIC" | "MEMBERS" | "INVITED";
  items?: number;
  host?: SignedInAs;
}

let made = 0;

/** A workshop as its host makes it over the API. */
export async function makeWorkshop(hub: TestHub, wish: WorkshopWish = {}): Promise<TestWorkshop> {
  made += 1;
  const host = hub.client();
  const city = await cityId(hub);
  await host.signInAs(
    wish.host ?? {
      email: `host-${made}@example.org`,
      name: `Host ${made}`,
      memberships: [{ role: "city_editor", cityId: city.key }],
    },
  );
  const { workshop } = (await change(
    host,
    "createWorkshop",
    {
      clientKey: randomUUID(),
      texts: [{ language: "en", title: `Workshop ${made}`, summary: "About waste" }],
      hostCityId: city.id,
      venue: "Hall 1",
      timeZone: "Asia/Ho_Chi_Minh",
      startsAt: "2026-12-01T01:00:00Z",
      endsAt: "2026-12-01T09:00:00Z",
      languages: ["en", "vi"],
      visibility: wish.visibility ?? "PUBLIC",
    },
    "... on CreateWorkshopSuccess { workshop { id slug joinCode } }",
  )) as unknown as { workshop: { id: string; slug: string; joinCode: string } };
  const items: string[] = [];
  for (let index = 0; index < (wish.items ?? 1); index += 1) {
    const added = await change(
      host,
      "addAgendaItem",
      {
        workshopId: workshop.id,
        clientKey: randomUUID(),
        kind: "DISCUSSION",
        texts: [{ language: "en", title: `Item ${index + 1}` }],
      },
      "... on ChangeAgendaSuccess { agendaItem { id } }",
    );
    items.push((added["agendaItem"] as { id: string }).id);
  }
  for (const step of stepsTo[wish.state ?? "LIVE"]) {
    await change(
      host,
      step,
      { workshopId: workshop.id },
      "... on ChangeWorkshopStateSuccess { workshop { state } }",
    );
  }
  const key = Buffer.from(workshop.id, "base64url").toString().split(":")[1]!;
  return { ...workshop, key, items, host };
}

const stepsTo = {
  DRAFT: [],
  SCHEDULED: ["scheduleWorkshop"],
  LIVE: ["scheduleWorkshop", "openWorkshop"],
  CLOSED: ["scheduleWorkshop", "openWorkshop", "closeWorkshop"],
} as const;

/** A city of the seed, by its slug. */
export async function cityId(
  hub: TestHub,
  slug = "vn-ha-long",
): Promise<{ id: string; key: string }> {
  const { id: key } = await hub.services.database.kysely
    .selectFrom("city")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return { id: globalId("City", key), key };
}

export interface Joined {
  client: TestClient;
  attendanceId: string;
}

/** Comes in as a new guest, or as the person the client is signed in as. */
export async function join(
  workshop: { joinCode: string },
  client: TestClient,
  name: string | null = null,
  more: Record<string, unknown> = {},
): Promise<Joined> {
  const joined = await change(
    client,
    "joinWorkshop",
    { code: workshop.joinCode, name, clientKey: randomUUID(), ...more },
    "... on JoinWorkshopSuccess { attendance { id } }",
  );
  const attendance = joined["attendance"] as { id: string } | undefined;
  if (!attendance) throw new Error(`Joining came to ${JSON.stringify(joined)}`);
  return { client, attendanceId: attendance.id };
}

/** Posts a comment; what of it is wanted in `selection`. */
export function say(
  client: TestClient,
  agendaItemId: string,
  body: string,
  more: Record<string, unknown> = {},
  selection = "id position body",
): Promise<Outcome> {
  const input = {
    agendaItemId,
    clientKey: randomUUID(),
    body,
    language: "en",
    attribution: "PERSONAL",
    ...more,
  };
  return change(
    client,
    "postComment",
    input,
    `... on PostCommentSuccess { cursor comment { ${selection} } }`,
  );
}
