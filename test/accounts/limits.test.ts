import { afterEach, beforeEach, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { askForCode, requestCode, signIn, type SignInAnswer } from "#test/accounts/signing-in.ts";

let hub: TestHub;

// Limits are counted in the hub: each test has its own.
beforeEach(async () => {
  hub = await startHub();
});
afterEach(() => hub?.stop());

/** As many fields in one request as the hub takes. */
async function aliases(field: string, names: readonly string[]): Promise<SignInAnswer[]> {
  const answers: SignInAnswer[] = [];
  for (let from = 0; from < names.length; from += 10) {
    const fields = names
      .slice(from, from + 10)
      .map((name, index) => `a${index}: ${field.replaceAll("$", name)}`);
    const { data, errors } = await hub
      .client()
      .query<Record<string, SignInAnswer>>(`mutation { ${fields.join("\n")} }`);
    if (!data) throw new Error(JSON.stringify(errors));
    answers.push(...Object.values(data));
  }
  return answers;
}

test("an account gets five letters in a quarter of an hour, and is told how long to wait", async () => {
  const client = hub.client();
  for (let letter = 0; letter < 5; letter += 1) await requestCode(hub, client, "many@example.org");
  const sixth = await askForCode(client, "MANY@example.org");
  expect(sixth).toMatchObject({ __typename: "TooManyRequests", code: "TOO_MANY_REQUESTS" });
  expect(sixth.retryAfterSeconds).toBeGreaterThan(0);
  expect(sixth.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  expect(hub.letters()).toHaveLength(5);
  // Another account is none the worse for it.
  expect((await askForCode(client, "other@example.org")).__typename).toBe(
    "RequestSignInCodeSuccess",
  );
});

test("the limit is the same for an address without an account", async () => {
  const client = hub.client();
  await signIn(client, {
    email: "has@example.org",
    code: await requestCode(hub, client, "has@example.org"),
    name: "H",
  });
  const counts = [];
  for (const email of ["has@example.org", "hasnot@example.org"]) {
    let sent = email === "has@example.org" ? 1 : 0;
    while ((await askForCode(client, email)).__typename === "RequestSignInCodeSuccess") sent += 1;
    counts.push(sent);
  }
  expect(counts).toEqual([5, 5]);
});

test("a hundred aliases are a hundred requests: one account gets five letters", async () => {
  const answers = await aliases(
    `requestSignInCode(input: { email: "$" }) { __typename }`,
    Array.from({ length: 100 }, () => "alias@example.org"),
  );
  expect(
    answers.filter(({ __typename }) => __typename === "RequestSignInCodeSuccess"),
  ).toHaveLength(5);
  expect(hub.letters()).toHaveLength(5);
});

test("a hundred aliases for a hundred accounts are stopped by the limit of the address", async () => {
  const answers = await aliases(
    `requestSignInCode(input: { email: "$@example.org" }) { __typename }`,
    Array.from({ length: 100 }, (_, index) => `alias${index}`),
  );
  expect(
    answers.filter(({ __typename }) => __typename === "RequestSignInCodeSuccess"),
  ).toHaveLength(60);
});

test("guessing by aliases meets the five tries of the code and the twenty of the account", async () => {
  const code = await requestCode(hub, hub.client(), "victim@example.org");
  const guesses = Array.from({ length: 100 }, (_, index) => String(index).padStart(6, "0"));
  const answers = await aliases(
    `signIn(input: { email: "victim@example.org", code: "$", name: "Thief" }) { __typename }`,
    guesses.filter((guess) => guess !== code),
  );
  const tried = answers.filter(({ __typename }) => __typename === "InvalidInput");
  expect(tried).toHaveLength(20);
  expect(answers.some(({ __typename }) => __typename === "SignInSuccess")).toBe(false);
  const db = hub.services.database.kysely;
  expect(await db.selectFrom("person").select("id").execute()).toEqual([]);
});
