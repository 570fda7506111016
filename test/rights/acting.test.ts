import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AtSocket,
  makePeople,
  makeRoom,
  type People,
  somebodies,
  type Somebody,
  type State,
} from "#test/rights/room-people.ts";
import { actions, type Room } from "#test/rights/actions.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { type Asker, change, cityId } from "#test/support/workshop.ts";

let hub: TestHub;
let people: People;
const sockets = {} as Record<Somebody, AtSocket>;
const rooms = new Map<State, Room>();

beforeAll(async () => {
  hub = await startHub();
  people = await makePeople(hub);
  // The guest is one from the first workshop on.
  await roomFor("LIVE");
  for (const who of somebodies) sockets[who] = new AtSocket(people[who]);
});
afterAll(() => hub.stop());

/** A workshop that nobody has tried anything on yet, for everything that somebody may do once. */
async function freshRoom(state: State): Promise<Room> {
  const room = await makeRoom(hub, people, state, "PUBLIC");
  const [item = ""] = room.items;
  return { ...room, item, cityId: (await cityId(hub)).id, delegate: people.delegate };
}

/** What a refusal may look like: never a success, and never a mistake in the test's own input. */
const refusals = ["NotAllowed", "NotFound"];

for (const { what, mutation, state, who, input, once } of actions)
  describe(`${what} in a workshop that is ${state.toLowerCase()}`, () => {
    for (const transport of ["HTTP", "a socket"] as const)
      test(`is done over ${transport} by those who may`, async () => {
        const done: Somebody[] = [];
        for (const somebody of somebodies) {
          const room = once ? await freshRoom(state) : await roomFor(state);
          const asker: Asker = transport === "HTTP" ? people[somebody] : sockets[somebody];
          const outcome = await change(asker, mutation, await input(room), "");
          if (outcome.__typename.endsWith("Success")) done.push(somebody);
          else
            expect(refusals, JSON.stringify({ somebody, outcome })).toContain(outcome.__typename);
        }
        expect(done).toEqual(somebodies.filter((somebody) => who.includes(somebody)));
      });
  });

/** One for all that can be done again and again. */
async function roomFor(state: State): Promise<Room> {
  const room = rooms.get(state) ?? (await freshRoom(state));
  rooms.set(state, room);
  return room;
}
