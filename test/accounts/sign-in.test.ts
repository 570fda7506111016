import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import type { TestClient } from "#test/support/client.ts";
import { requestCode, signIn, type SignInAnswer } from "#test/accounts/signing-in.ts";

const clock = new TestClock();
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ clock });
});
afterAll(() => hub?.stop());

const wrongCode: Partial<SignInAnswer> = { __typename: "InvalidInput", field: "code" };

/** Another code than the right one. */
const notThat = (code: string) => (code === "000000" ? "000001" : "000000");

async function viewerName(client: TestClient): Promise<string | undefined> {
  const { viewer } = await client.ask<{ viewer: { name: string } | null }>("{ viewer { name } }");
  return viewer?.name;
}

describe("signing in with a letter", () => {
  test("a new address gives a name with its code and is somebody then", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "Lan@Example.org ");
    expect(hub.letters()[0]).toMatchObject({ to: "lan@example.org", code });
    expect(await viewerName(client)).toBeUndefined();

    const nameless = await signIn(client, { email: "lan@example.org", code });
    expect(nameless).toMatchObject({ __typename: "InvalidInput", field: "name" });
    // The code was not used up by that.
    const named = await signIn(client, {
      email: "LAN@example.org",
      code,
      name: "  Nguyễn  Thị Lan ",
    });
    expect(named).toMatchObject({
      __typename: "SignInSuccess",
      viewer: { name: "Nguyễn Thị Lan" },
    });
    expect(await viewerName(client)).toBe("Nguyễn Thị Lan");
  });

  test("a known address needs no name, and keeps the one it has", async () => {
    const first = hub.client();
    await signIn(first, {
      email: "an@example.org",
      code: await requestCode(hub, first, "an@example.org"),
      name: "An",
    });
    const second = hub.client();
    const code = await requestCode(hub, second, "an@example.org");
    const answer = await signIn(second, { email: "an@example.org", code, name: "Somebody else" });
    expect(answer).toMatchObject({ __typename: "SignInSuccess", viewer: { name: "An" } });
  });

  test("a code typed with spaces is the same code", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "spaces@example.org");
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    const answer = await signIn(client, { email: "spaces@example.org", code: typed, name: "S" });
    expect(answer.__typename).toBe("SignInSuccess");
  });

  test("a wrong code is refused, and the right one still works after it", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "wrong@example.org");
    expect(
      await signIn(client, { email: "wrong@example.org", code: notThat(code), name: "W" }),
    ).toMatchObject(wrongCode);
    expect(
      await signIn(client, { email: "wrong@example.org", code: "12345", name: "W" }),
    ).toMatchObject(wrongCode);
    expect((await signIn(client, { email: "wrong@example.org", code, name: "W" })).__typename).toBe(
      "SignInSuccess",
    );
  });

  test("after five wrong tries the right code is refused too", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "guessed@example.org");
    for (let tries = 0; tries < 5; tries += 1) {
      await signIn(client, { email: "guessed@example.org", code: notThat(code), name: "G" });
    }
    expect(await signIn(client, { email: "guessed@example.org", code, name: "G" })).toMatchObject(
      wrongCode,
    );
  });

  test("wrong tries at the same moment are each counted", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "burst@example.org");
    const tries = Array.from({ length: 5 }, () =>
      signIn(hub.client(), { email: "burst@example.org", code: notThat(code), name: "B" }),
    );
    await Promise.all(tries);
    expect(await signIn(client, { email: "burst@example.org", code, name: "B" })).toMatchObject(
      wrongCode,
    );
  });

  test("a code works once", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "once@example.org");
    expect((await signIn(client, { email: "once@example.org", code, name: "O" })).__typename).toBe(
      "SignInSuccess",
    );
    expect(
      await signIn(hub.client(), { email: "once@example.org", code, name: "O" }),
    ).toMatchObject(wrongCode);
  });

  test("a code works for ten minutes", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "late@example.org");
    clock.advance(10 * 60 * 1000);
    expect(await signIn(client, { email: "late@example.org", code, name: "L" })).toMatchObject(
      wrongCode,
    );
  });

  test("only the newest code works", async () => {
    const client = hub.client();
    const older = await requestCode(hub, client, "newest@example.org");
    const newer = await requestCode(hub, client, "newest@example.org");
    if (older !== newer) {
      expect(
        await signIn(client, { email: "newest@example.org", code: older, name: "N" }),
      ).toMatchObject(wrongCode);
    }
    expect(
      (await signIn(client, { email: "newest@example.org", code: newer, name: "N" })).__typename,
    ).toBe("SignInSuccess");
  });

  test("a code is good for its own address alone", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "mine@example.org");
    await requestCode(hub, client, "yours@example.org");
    expect(await signIn(client, { email: "yours@example.org", code, name: "Y" })).toMatchObject(
      wrongCode,
    );
  });

  test("a closed account is told so, after its code", async () => {
    const client = hub.client();
    const first = await requestCode(hub, client, "closed@example.org");
    await signIn(client, { email: "closed@example.org", code: first, name: "C" });
    const db = hub.services.database.kysely;
    await db
      .updateTable("person")
      .set({ disabled_at: clock.now() })
      .where("email", "=", "closed@example.org")
      .execute();
    expect(await viewerName(client)).toBeUndefined();
    const code = await requestCode(hub, client, "closed@example.org");
    expect((await signIn(hub.client(), { email: "closed@example.org", code })).__typename).toBe(
      "NotAllowed",
    );
  });
});

describe("what an answer tells", () => {
  test("asking for a code says the same for an address with and without an account", async () => {
    const client = hub.client();
    await signIn(client, {
      email: "known@example.org",
      code: await requestCode(hub, client, "known@example.org"),
      name: "K",
    });
    const ask = (email: string) =>
      hub.client().ask(
        `mutation ($email: String!) { requestSignInCode(input: { email: $email }) {
          __typename ... on RequestSignInCodeSuccess { validMinutes } } }`,
        { email },
      );
    expect(await ask("known@example.org")).toEqual(await ask("unknown@example.org"));
  });

  test("signing in with a wrong code says the same with an account, without one, and without a code", async () => {
    const client = hub.client();
    await signIn(client, {
      email: "has@example.org",
      code: await requestCode(hub, client, "has@example.org"),
      name: "H",
    });
    await requestCode(hub, client, "hasnot@example.org");
    const answers = await Promise.all(
      ["has@example.org", "hasnot@example.org", "never@example.org"].map((email) =>
        signIn(hub.client(), { email, code: "000000" }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test("what is no address is named as the wrong field", async () => {
    for (const email of [
      "",
      "lan",
      "lan@",
      "a@b@c.org",
      "a b@c.org",
      "a@c.org\nBcc: x@y.org",
      `${"a".repeat(300)}@c.org`,
    ]) {
      const answer = await signIn(hub.client(), { email, code: "123456" });
      expect(answer).toMatchObject({ __typename: "InvalidInput", field: "email" });
    }
  });
});

describe("the letter", () => {
  test("is in the asked language, as text and as HTML", async () => {
    const client = hub.client();
    const code = await requestCode(hub, client, "thu@example.org", "vi-VN");
    expect(hub.letters()[0]).toMatchObject({
      language: "vi",
      subject: `${code} là mã đăng nhập ESC Hub của bạn`,
    });
    expect(hub.letters()[0]!.text).toContain(code);
    expect(hub.letters()[0]!.html).toContain(code);
  });

  test("is in English for every other language", async () => {
    await requestCode(hub, hub.client(), "letter@example.org", "th");
    expect(hub.letters()[0]).toMatchObject({ language: "en" });
    expect(hub.letters()[0]!.text).toContain("Type this code");
  });
});

test("codes and tokens are stored as hashes", async () => {
  const client = hub.client();
  const code = await requestCode(hub, client, "hash@example.org");
  const db = hub.services.database.kysely;
  const row = await db
    .selectFrom("sign_in_code")
    .selectAll()
    .where("email", "=", "hash@example.org")
    .executeTakeFirstOrThrow();
  expect(Buffer.from(row.code_hash).toString("latin1")).not.toContain(code);
  await signIn(client, { email: "hash@example.org", code, name: "H" });
  const token = client.cookie.split("=")[1]!;
  const sessions = await db.selectFrom("session").select("token_hash").execute();
  for (const { token_hash } of sessions) {
    expect(Buffer.from(token_hash).equals(Buffer.from(token, "base64url"))).toBe(false);
  }
});

test("codes that have run out for an hour are not kept", async () => {
  await requestCode(hub, hub.client(), "old@example.org");
  clock.advance(71 * 60 * 1000);
  await requestCode(hub, hub.client(), "fresh@example.org");
  const db = hub.services.database.kysely;
  const old = await db
    .selectFrom("sign_in_code")
    .select("id")
    .where("email", "=", "old@example.org")
    .execute();
  expect(old).toEqual([]);
});
