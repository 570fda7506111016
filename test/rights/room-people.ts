import type { Client } from "graphql-ws";
import type { GraphQLAnswer, TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";
import { Subscription } from "#test/support/subscription.ts";
import { change, cityId, join, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

/** Everybody there is to a workshop that Ha Long hosts. */
export const somebodies = [
  "nobody",
  "guest",
  "guestOfAnother",
  "removed",
  "stranger",
  "member",
  "cityEditor",
  "otherCityEditor",
  "focalPoint",
  "expert",
  "delegate",
  "host",
  "secretariat",
] as const;
export type Somebody = (typeof somebodies)[number];

const isHere = ["guest", "delegate", "removed"] as const;

export const states = ["DRAFT", "SCHEDULED", "LIVE", "CLOSED"] as const;
export const visibilities = ["PUBLIC", "MEMBERS", "INVITED"] as const;
export type State = (typeof states)[number];
export type Visibility = (typeof visibilities)[number];

export type People = Record<Somebody, TestClient>;

/** Signed in, and in no workshop yet but the guest of another one. */
export async function makePeople(hub: TestHub): Promise<People> {
  const { key: haLong } = await cityId(hub);
  const { key: daNang } = await cityId(hub, "vn-da-nang");
  const memberships = {
    removed: [{ role: "member", cityId: daNang }],
    stranger: [],
    member: [{ role: "member", cityId: haLong }],
    cityEditor: [{ role: "city_editor", cityId: haLong }],
    otherCityEditor: [{ role: "city_editor", cityId: daNang }],
    focalPoint: [{ role: "national_focal_point", countryCode: "VN" }],
    expert: [{ role: "expert" }],
    delegate: [],
    host: [{ role: "city_editor", cityId: haLong }],
    secretariat: [{ role: "secretariat" }],
  } as const;
  const people = { nobody: hub.client(), guest: hub.client() } as People;
  for (const [who, each] of Object.entries(memberships)) {
    people[who as Somebody] = hub.client();
    await people[who as Somebody].signInAs({ email: mailOf(who), name: who, memberships: each });
  }
  people.guestOfAnother = hub.client();
  await join(await makeWorkshop(hub), people.guestOfAnother, "Guest of another");
  return people;
}

/** No answer to anybody else may hold it. */
export function mailOf(who: string): string {
  return `${who.toLowerCase()}.secret@example.org`;
}

const stepsFromSchedule = {
  SCHEDULED: [],
  LIVE: ["openWorkshop"],
  CLOSED: ["openWorkshop", "closeWorkshop"],
};

/** The workshop with those who are in it, as far as it lets anybody in. */
export async function makeRoom(
  hub: TestHub,
  people: People,
  state: State,
  visibility: Visibility,
): Promise<TestWorkshop & { attendances: Partial<Record<Somebody, string>> }> {
  const host = { email: mailOf("host") };
  const first = state === "DRAFT" ? "DRAFT" : "SCHEDULED";
  const room = await makeWorkshop(hub, { host, state: first, visibility });
  const attendances: Partial<Record<Somebody, string>> = {};
  if (state === "DRAFT") return { ...room, attendances };
  for (const who of isHere)
    attendances[who] = (
      await join(room, people[who], who === "guest" ? "Guest" : null)
    ).attendanceId;
  const removal = { attendanceId: attendances.removed, reason: "A test" };
  await change(people.host, "removeFromWorkshop", removal, "");
  for (const step of stepsFromSchedule[state])
    await change(people.host, step, { workshopId: room.id }, "");
  return { ...room, attendances };
}

/** The same person over a socket: who they are is read from the cookie of the upgrade. */
export class AtSocket {
  readonly #socket: Client;

  constructor(client: TestClient) {
    this.#socket = client.socket();
  }

  async query<T>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphQLAnswer<T>> {
    for await (const answer of this.#socket.iterate<T>({ query, variables }))
      return answer as GraphQLAnswer<T>;
    throw new Error("The socket answered nothing.");
  }

  async ask<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<T> {
    const { data, errors } = await this.query<T>(query, variables);
    if (errors || !data) throw new Error(`The hub answered: ${JSON.stringify(errors)}`);
    return data;
  }

  follow<T>(query: string, variables: Record<string, unknown>, after?: string): Subscription<T> {
    const extensions = after === undefined ? {} : { extensions: { after } };
    return new Subscription<T>(this.#socket, { query, variables, ...extensions });
  }
}
