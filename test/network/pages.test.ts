import { afterAll, beforeAll, expect, test } from "vitest";
import { findPage, type PageHead } from "#server/core/http/page-heads.ts";
import { makeContext } from "#server/core/make-context.ts";
import { networkPages } from "#server/features/network/network.pages.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

async function head(path: string, language = "en"): Promise<PageHead | null> {
  const caller = { address: "127.0.0.1", device: "", language, token: null };
  const found = findPage(networkPages, path)!;
  return found.load(found.params, makeContext(hub.services, { kind: "nobody" }, caller, "test"));
}

test("the page of a city says its name in the language of the reader", async () => {
  expect(await head("/cities/vn-ha-long", "vi")).toEqual({
    title: "Hạ Long, Việt Nam",
    description: "Thông tin về Hạ Long: dân số, giải thưởng, hội thảo, kèm theo nguồn.",
    language: "vi",
  });
  expect(await head("/cities/vn-ha-long", "th")).toMatchObject({
    title: "Ha Long, Viet Nam",
    language: "en",
  });
});

test("the pages of countries and organisations say theirs", async () => {
  expect(await head("/countries/la")).toMatchObject({ title: "Lao PDR" });
  expect(await head("/organisations/iges")).toMatchObject({
    title: "Institute for Global Environmental Strategies (IGES)",
  });
});

test("the page of a person is for members of the network, and not for search engines", async () => {
  const { personId } = await hub.client().signInAs({
    email: "pages@example.org",
    name: "Member",
    memberships: [{ role: "national_focal_point", countryCode: "VN" }],
  });
  const loner = await hub.client().signInAs({ email: "alone@example.org" });
  const id = (key: string) => Buffer.from(`Person:${key}`).toString("base64url");
  expect(await head(`/people/${id(personId)}`)).toEqual({
    title: "Member",
    description: "National focal point, Viet Nam",
    language: "en",
    hidden: true,
  });
  expect(await head(`/people/${id(loner.personId)}`)).toBeNull();
});

test("where there is nothing there is no page", async () => {
  for (const path of [
    "/cities/nowhere",
    "/countries/XX",
    "/organisations/nobody",
    "/people/nobody",
  ]) {
    expect(await head(path)).toBeNull();
  }
});
