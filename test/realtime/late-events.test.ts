import { afterAll, beforeAll, expect, test } from "vitest";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { type Stage, startStage } from "#test/realtime/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ operationSeconds: 1 });
});
afterAll(() => stage.stop());

const lateEvents = `subscription Late($room: ID!) {
  roomEvents(room: $room) { cursor ... on Said { n late } }
}`;

test("who follows what cannot be told in time is told so with neighbours going on", async () => {
  const after = await stage.cursor("late");
  const socket = await RawSocket.open(stage.url);
  socket.subscribe("slow", lateEvents, { room: "late" }, after);
  socket.subscribe("quick", roomEvents, { room: "late" }, after);
  await stage.say("late", 1);
  const failed = await socket.hear(({ id, type }) => id === "slow" && type === "error");
  expect(failed.payload).toMatchObject([{ extensions: { code: "TIMED_OUT", limit: 1 } }]);
  await stage.say("late", 2);
  const heard = await socket.hear(
    ({ id, payload }) => id === "quick" && JSON.stringify(payload).includes('"n":2'),
  );
  expect(heard.type).toBe("next");
  // Nothing was skipped: with the same cursor, asking for less, the event comes.
  socket.subscribe("again", roomEvents, { room: "late" }, after);
  const again = await socket.hear(({ id }) => id === "again");
  expect(JSON.stringify(again.payload)).toContain('"n":1');
  socket.close();
});

test("a stream of events ends with the same words", async () => {
  const after = await stage.cursor("late");
  const options = { after, variables: { room: "late" } };
  const stream = await RawStream.open(stage.streamUrl, lateEvents, options);
  await stage.say("late", 3);
  await stream.heard("the end", () => stream.ended);
  expect(stream.told.at(-1)?.errors).toMatchObject([{ extensions: { code: "TIMED_OUT" } }]);
});
