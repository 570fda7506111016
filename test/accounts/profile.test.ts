import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

const update = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on UpdateProfileSuccess { viewer { name language person { name language } } }
    ... on InvalidInput { field }
  }
}`;

test("somebody changes their name and their language, one without the other", async () => {
  const client = hub.client();
  await client.signInAs({ email: "p@example.org", name: "Before" });
  const renamed = await client.ask(update, { input: { name: "Trần Văn Đức" } });
  expect(renamed).toMatchObject({
    updateProfile: { viewer: { name: "Trần Văn Đức", language: "en" } },
  });
  const both = { name: "Trần Văn Đức", language: "vi-VN" };
  expect(await client.ask(update, { input: { language: "vi-vn" } })).toMatchObject({
    updateProfile: { viewer: { ...both, person: both } },
  });
});

test("nobody has a profile to change", async () => {
  expect(await hub.client().ask(update, { input: { name: "X" } })).toEqual({
    updateProfile: { __typename: "NotAllowed" },
  });
});

describe("a name", () => {
  const cases: [string, string, string | null][] = [
    ["of nothing", "   ", null],
    ["of marks alone", "\u200d\u200d!?", null],
    ["of 80 characters, each made of several", "👩‍👩‍👧‍👦a".repeat(40), "👩‍👩‍👧‍👦a".repeat(40)],
    ["of 81 characters", "a".repeat(81), null],
    ["of one character with ten thousand marks", `a${"\u0301".repeat(10_000)}`, null],
    ["that turns what follows around", "Lan\u202egnp.exe", "Langnp.exe"],
    ["on two lines", "Lan\nNguyễn", "Lan Nguyễn"],
    ["in separate marks", "Nguye\u0302\u0303n", "Nguyễn"],
    ["with the Icelandic letter", "\u00d0ức", "\u0110ức"],
    ["with half a character", "a\ud800", null],
    ["in Khmer", "សុខា", "សុខា"],
  ];
  test.each(cases)("%s", async (_what, typed, stored) => {
    const client = hub.client();
    await client.signInAs({ email: "names@example.org", name: "Names" });
    const answer = await client.ask<{ updateProfile: object }>(update, { input: { name: typed } });
    expect(answer.updateProfile).toMatchObject(
      stored === null
        ? { __typename: "InvalidInput", field: "name" }
        : { __typename: "UpdateProfileSuccess", viewer: { name: stored } },
    );
  });
});

test("what is no language tag is refused", async () => {
  const client = hub.client();
  await client.signInAs({ email: "tags@example.org" });
  for (const language of ["", "x", "<b>", "vi".repeat(40)]) {
    expect(await client.ask(update, { input: { language } })).toMatchObject({
      updateProfile: { __typename: "InvalidInput", field: "language" },
    });
  }
});
