import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bomb, bombs } from "#test/hostile/bombs.ts";
import { underFire } from "#test/hostile/under-fire.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import type { GraphQLAnswer } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

for (const [name, bomb] of Object.entries(bombs)) {
  test(`${name} over HTTP is answered, and so are the others`, async () => {
    const { told, ...operation } = bomb;
    const answers = await underFire(hub, async () => {
      const response = await fetch(`${hub.address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(operation),
      });
      return response.text();
    });
    for (const answer of answers) expect(told).toContain(codeOf(JSON.parse(answer) as Answer));
  });

  test(`${name} over a socket is answered, and so are the others`, async () => {
    const answers = await underFire(hub, () => overSocket(bomb));
    for (const answer of answers) expect(bomb.told).toContain(codeOf(JSON.parse(answer) as Answer));
  });
}

type Answer = GraphQLAnswer<unknown>;

function codeOf({ data, errors }: Answer): string {
  if (errors) return String(errors[0]?.extensions?.["code"]);
  return data ? "data" : "nothing";
}

/** What a socket of its own is told. */
async function overSocket({ told: _told, ...payload }: Bomb): Promise<string> {
  const socket = await RawSocket.open(`${hub.address.replace("http", "ws")}/graphql`);
  try {
    socket.say({ id: "bomb", type: "subscribe", payload });
    const heard = await socket.hear(({ id }) => id === "bomb");
    return JSON.stringify(heard.type === "next" ? heard.payload : { errors: heard.payload });
  } finally {
    socket.close();
  }
}
