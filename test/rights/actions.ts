import { randomUUID } from "node:crypto";
import { somebodies, type Somebody, type State } from "#test/rights/room-people.ts";
import type { TestClient } from "#test/support/client.ts";
import { change, say, type TestWorkshop } from "#test/support/workshop.ts";

export interface Room extends TestWorkshop {
  attendances: Partial<Record<Somebody, string>>;
  item: string;
  cityId: string;
  delegate: TestClient;
}

/** Who may do what to a workshop in which state: everybody who is not named may not. */
export interface Action {
  what: string;
  mutation: string;
  state: State;
  who: readonly Somebody[];
  input: (room: Room) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** It can be done once only: everybody gets a workshop of their own to try it on. */
  once?: true;
}

const hosts = ["host", "secretariat"] as const;
const speakers = ["guest", "delegate", "host"] as const;
const persons = somebodies.filter((who) => !["nobody", "guest", "guestOfAnother"].includes(who));

const comment = ({ item }: Room) => ({
  agendaItemId: item,
  clientKey: randomUUID(),
  body: "Who pays?",
  language: "en",
  attribution: "PERSONAL",
});

const comments = new WeakMap<Room, string>();

/** The delegate's comment: one in each room, for nobody may post without an end. */
async function said(room: Room): Promise<string> {
  const known = comments.get(room);
  if (known !== undefined) return known;
  const outcome = await say(room.delegate, room.item, "Who pays?");
  const { id } = outcome["comment"] as { id: string };
  comments.set(room, id);
  return id;
}

const workshop = ({ id: workshopId }: Room) => ({ workshopId });
const minutes = ({ item }: Room) => ({
  agendaItemId: item,
  clientKey: randomUUID(),
  markdown: "Agreed.",
});
const delegates = ({ attendances }: Room) => ({ attendanceId: attendances.delegate });

export const actions: readonly Action[] = [
  { what: "Commenting", mutation: "postComment", state: "LIVE", who: speakers, input: comment },
  { what: "Commenting", mutation: "postComment", state: "SCHEDULED", who: [], input: comment },
  { what: "Commenting", mutation: "postComment", state: "CLOSED", who: [], input: comment },
  {
    what: "Reacting to a comment",
    mutation: "reactToComment",
    state: "LIVE",
    who: speakers,
    input: async (room) => ({ commentId: await said(room), kind: "AGREE", on: true }),
  },
  {
    what: "Changing the delegate's comment",
    mutation: "editComment",
    state: "LIVE",
    who: ["delegate"],
    input: async (room) => ({ commentId: await said(room), body: "Who pays, and when?" }),
  },
  {
    what: "Hiding a comment",
    mutation: "hideComment",
    state: "LIVE",
    who: hosts,
    input: async (room) => ({ commentId: await said(room), reason: "Off topic" }),
  },
  {
    what: "Showing a comment",
    mutation: "showComment",
    state: "LIVE",
    who: hosts,
    input: async (room) => ({ commentId: await said(room) }),
  },
  {
    // The last that is tried with it: nothing is left of it then.
    what: "Taking the delegate's comment back",
    mutation: "withdrawComment",
    state: "LIVE",
    who: ["delegate"],
    input: async (room) => ({ commentId: await said(room) }),
  },
  {
    what: "Moving the room",
    mutation: "moveRoom",
    state: "LIVE",
    who: hosts,
    input: ({ id, item }) => ({ workshopId: id, agendaItemId: item }),
  },
  {
    what: "Starting the timer",
    mutation: "startTimer",
    state: "LIVE",
    who: hosts,
    input: ({ id }) => ({ workshopId: id, durationMs: 60_000 }),
  },
  {
    what: "Starting the timer",
    mutation: "startTimer",
    state: "CLOSED",
    who: [],
    input: ({ id }) => ({ workshopId: id, durationMs: 60_000 }),
  },
  ...(["pauseTimer", "stopTimer"] as const).map((mutation): Action => ({
    what: `Letting the timer go no further (${mutation})`,
    mutation,
    state: "LIVE",
    who: hosts,
    input: async (room) => {
      await change(room.host, "startTimer", { ...workshop(room), durationMs: 60_000 }, "");
      return workshop(room);
    },
  })),
  {
    what: "Letting the timer go on",
    mutation: "resumeTimer",
    state: "LIVE",
    who: hosts,
    input: async (room) => {
      await change(room.host, "startTimer", { ...workshop(room), durationMs: 60_000 }, "");
      await change(room.host, "pauseTimer", workshop(room), "");
      return workshop(room);
    },
  },
  {
    what: "Showing that one is writing",
    mutation: "setWriting",
    state: "LIVE",
    who: speakers,
    input: ({ id, item }) => ({ workshopId: id, agendaItemId: item }),
  },
  {
    what: "Putting the workshop in other words",
    mutation: "updateWorkshop",
    state: "LIVE",
    who: hosts,
    input: ({ id }) => ({ workshopId: id, venue: "Hall 2" }),
  },
  {
    what: "Putting the workshop in other words",
    mutation: "updateWorkshop",
    state: "CLOSED",
    who: [],
    input: ({ id }) => ({ workshopId: id, venue: "Hall 2" }),
  },
  {
    what: "Adding to the agenda",
    mutation: "addAgendaItem",
    state: "SCHEDULED",
    who: hosts,
    input: ({ id }) => ({
      workshopId: id,
      clientKey: randomUUID(),
      kind: "DISCUSSION",
      texts: [{ language: "en", title: "One more" }],
    }),
  },
  {
    what: "Changing an item of the agenda",
    mutation: "updateAgendaItem",
    state: "SCHEDULED",
    who: hosts,
    input: ({ item }) => ({ agendaItemId: item, kind: "PLENARY" }),
  },
  {
    what: "Moving an item of the agenda",
    mutation: "moveAgendaItem",
    state: "SCHEDULED",
    who: hosts,
    input: ({ item }) => ({ agendaItemId: item, afterItemId: null }),
  },
  {
    what: "Taking an item out of the agenda",
    mutation: "removeAgendaItem",
    state: "SCHEDULED",
    who: hosts,
    input: ({ item }) => ({ agendaItemId: item }),
    once: true,
  },
  {
    what: "Giving a role",
    mutation: "assignRole",
    state: "LIVE",
    who: hosts,
    input: (room) => ({ ...delegates(room), role: "SPEAKER" }),
  },
  {
    what: "Giving the pen",
    mutation: "allowMinutes",
    state: "SCHEDULED",
    who: hosts,
    input: (room) => ({ ...delegates(room), allowed: false }),
  },
  {
    what: "Choosing the delegate's seat",
    mutation: "chooseSeat",
    state: "LIVE",
    who: ["delegate", ...hosts],
    input: (room) => ({ ...delegates(room), seatId: null }),
  },
  {
    what: "Putting the delegate out",
    mutation: "removeFromWorkshop",
    state: "LIVE",
    who: hosts,
    input: (room) => ({ ...delegates(room), reason: "A test" }),
    once: true,
  },
  { what: "Writing minutes", mutation: "writeMinutes", state: "LIVE", who: hosts, input: minutes },
  {
    what: "Finishing minutes",
    mutation: "writeMinutes",
    state: "CLOSED",
    who: hosts,
    input: minutes,
  },
  {
    what: "Renewing the code",
    mutation: "renewJoinCode",
    state: "LIVE",
    who: hosts,
    input: workshop,
  },
  {
    what: "Announcing",
    mutation: "scheduleWorkshop",
    state: "DRAFT",
    who: hosts,
    input: workshop,
    once: true,
  },
  {
    what: "Opening",
    mutation: "openWorkshop",
    state: "SCHEDULED",
    who: hosts,
    input: workshop,
    once: true,
  },
  {
    what: "Closing",
    mutation: "closeWorkshop",
    state: "LIVE",
    who: hosts,
    input: workshop,
    once: true,
  },
  {
    what: "Leaving",
    mutation: "leaveWorkshop",
    state: "LIVE",
    who: speakers,
    input: workshop,
    once: true,
  },
  {
    what: "Making a workshop",
    mutation: "createWorkshop",
    state: "LIVE",
    who: ["cityEditor", "otherCityEditor", "focalPoint", "host", "secretariat"],
    input: ({ cityId }) => ({
      clientKey: randomUUID(),
      texts: [{ language: "en", title: "Another one" }],
      hostCityId: cityId,
      timeZone: "Asia/Ho_Chi_Minh",
      startsAt: "2026-12-01T01:00:00Z",
      endsAt: "2026-12-01T09:00:00Z",
      languages: ["en"],
      visibility: "PUBLIC",
    }),
  },
  {
    what: "Following a city",
    mutation: "follow",
    state: "LIVE",
    who: persons,
    input: ({ cityId }) => ({ id: cityId }),
  },
];
