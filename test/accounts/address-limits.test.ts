import { afterAll, beforeAll, expect, test } from "vitest";
import { askForCode, requestCode, signIn } from "#test/accounts/signing-in.ts";
import { transports } from "#test/support/every-transport.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ config: { trustProxy: true } });
});
afterAll(() => hub.stop());

function at(address: string): TestClient {
  const client = hub.client();
  client.headers["x-forwarded-for"] = address;
  return client;
}

test("a household with its addresses of IPv6 gets as many letters as one address", async () => {
  let sent = 0;
  for (let i = 0; i < 70; i += 1) {
    const client = at(`2001:db8:1:2::${i.toString(16)}`);
    const { __typename } = await askForCode(client, `household-${i}@example.org`);
    if (__typename === "RequestSignInCodeSuccess") sent += 1;
    else expect(__typename).toBe("TooManyRequests");
  }
  expect(sent).toBe(60);
  const next = await askForCode(at("2001:db8:1:3::1"), "neighbour@example.org");
  expect(next.__typename).toBe("RequestSignInCodeSuccess");
});

test("the same letter goes to an address with an account, with a closed one, and without one", async () => {
  const addresses = ["open@example.org", "closed@example.org", "none@example.org"];
  const client = at("198.51.100.1");
  for (const email of addresses.slice(0, 2)) {
    const code = await requestCode(hub, client, email);
    await signIn(client, { email, code, name: "Somebody" });
  }
  await hub.services.database.kysely
    .updateTable("person")
    .set({ disabled_at: new Date() })
    .where("email", "=", "closed@example.org")
    .execute();
  const told = new Set<string>();
  for (const email of addresses) {
    const before = hub.letters().length;
    const answer = await askForCode(client, email);
    expect(hub.letters()).toHaveLength(before + 1);
    const [letter] = hub.letters();
    const words = JSON.stringify([answer, letter]).replaceAll(email, "EMAIL");
    told.add(
      words.replaceAll(/\d{3} ?\d{3}/g, "CODE").replaceAll(/"(?:at|sentAt|id)":"?[^",}]+"?/g, ""),
    );
  }
  expect([...told]).toHaveLength(1);
});

test.each(Object.keys(transports).filter((name) => name !== "HTTP GET"))(
  "guessing at a code by aliases over %s meets the twenty tries of the account",
  async (name) => {
    const email = `${name.replaceAll(/\W/g, "-")}@example.org`;
    await requestCode(hub, at(`198.51.100.${name.length}`), email);
    const answered: string[] = [];
    for (let from = 0; from < 40; from += 10) {
      const fields = Array.from({ length: 10 }, (_, i) => {
        const code = String(from + i).padStart(6, "0");
        return `a${i}: signIn(input: { email: "${email}", code: "${code}", name: "Thief" }) { __typename }`;
      });
      const { data } = await transports[name]!(hub.address, {
        query: `mutation { ${fields.join("\n")} }`,
      });
      const results = Object.values(data as Record<string, { __typename: string }>);
      answered.push(...results.map(({ __typename }) => __typename));
    }
    expect(answered).toEqual([
      ...Array.from({ length: 20 }, () => "InvalidInput"),
      ...Array.from({ length: 20 }, () => "TooManyRequests"),
    ]);
  },
);
