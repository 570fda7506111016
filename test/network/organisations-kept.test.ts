import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { cityId } from "#test/support/workshop.ts";
import { keep, organisation } from "#test/network/kept-organisation.ts";

let hub: TestHub;
let secretariat: TestClient;

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "asean@example.org",
    memberships: [{ role: "secretariat" }],
  });
});
afterAll(() => hub?.stop());

const create = (input: object) =>
  keep(secretariat, "createOrganisation", { clientKey: randomUUID(), kind: "NGO", ...input });

test("the secretariat adds an organisation, and everybody finds it under each of its names", async () => {
  const { id: city } = await cityId(hub);
  const made = await create({
    name: "  Green   Bay Trust ",
    otherNames: [
      { language: "VI", text: "Quỹ Vịnh Xanh" },
      { language: "km", text: "មូលនិធិ" },
    ],
    countryCode: "vn",
    cityId: city,
    website: "https://green-bay.example/about us",
  });
  expect(made["organisation"]).toEqual({
    id: expect.any(String),
    slug: "green-bay-trust",
    revision: 1,
    kind: "NGO",
    name: "Green Bay Trust",
    names: [
      { language: "en", text: "Green Bay Trust" },
      { language: "km", text: "មូលនិធិ" },
      { language: "vi", text: "Quỹ Vịnh Xanh" },
    ],
    website: "https://green-bay.example/about%20us",
    country: { code: "VN" },
    city: { slug: "vn-ha-long" },
  });
  const query = `query ($search: String!) {
    organisations(filter: { search: $search }) { nodes { slug } }
    seats(search: $search) { nodes { ... on Organisation { slug } } } }`;
  for (const typed of ["green bay", "quy vinh xanh"]) {
    const found = await hub.client().ask<Record<string, { nodes: unknown[] }>>(query, {
      search: typed,
    });
    for (const list of ["organisations", "seats"])
      expect(found[list]!.nodes).toContainEqual({ slug: "green-bay-trust" });
  }
});

test("a retry makes no second organisation, also at once", async () => {
  const input = { clientKey: randomUUID(), name: "Twice Sent", kind: "BUSINESS" };
  const answers = await Promise.all(
    [1, 2, 3].map(() => keep(secretariat, "createOrganisation", input)),
  );
  const ids = answers.map((each) => (each["organisation"] as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
  const { organisations } = await secretariat.ask<{ organisations: { totalCount: number } }>(
    `{ organisations(filter: { search: "Twice Sent" }) { totalCount } }`,
  );
  expect(organisations.totalCount).toBe(1);
});

test("what does not fit is said beside its field", async () => {
  await organisation(secretariat, "Known Already", { countryCode: "TH", slug: "known" });
  const { id: haLong } = await cityId(hub);
  const wrong: [input: object, field: string][] = [
    [{ name: "x".repeat(201) }, "name"],
    [{ name: " " }, "name"],
    [{ name: "a\u0000b" }, "name"],
    [{ name: "KNOWN already", countryCode: "TH" }, "name"],
    [{ name: "Some", slug: "known" }, "slug"],
    [{ name: "Some", slug: "Not A Slug" }, "slug"],
    [{ name: "Some", slug: "x".repeat(61) }, "slug"],
    [{ name: "Some", kind: "NATIONAL_AGENCY" }, "countryCode"],
    [{ name: "Some", kind: "LOCAL_AGENCY" }, "countryCode"],
    [{ name: "Some", countryCode: "XX" }, "countryCode"],
    [{ name: "Some", countryCode: "TH", cityId: haLong }, "cityId"],
    [{ name: "Some", cityId: globalId("City", randomUUID()) }, "cityId"],
    [{ name: "Some", website: "javascript:alert(1)" }, "website"],
    [{ name: "Some", website: "green bay" }, "website"],
    [{ name: "Some", otherNames: [{ language: "??", text: "Tên" }] }, "otherNames.0.language"],
    [{ name: "Some", otherNames: [{ language: "en", text: "Same" }] }, "otherNames.0.language"],
    [{ name: "Some", otherNames: [{ language: "vi", text: "" }] }, "otherNames.0.text"],
    [{ name: "Some", clientKey: "1" }, "clientKey"],
  ];
  for (const [input, field] of wrong)
    expect({ input, ...(await create(input)) }).toMatchObject({
      input,
      __typename: "InvalidInput",
      field,
    });
  const elsewhere = await create({ name: "Known already", countryCode: "VN" });
  expect(elsewhere["organisation"]).toMatchObject({ slug: "known-already" });
  const again = await create({ name: "Known already", countryCode: "LA" });
  expect((again["organisation"] as { slug: string }).slug).toMatch(/^known-already-.{5}$/);
});

test("a change is whole, keeps the slug and overwrites nothing that was not seen", async () => {
  const { id, slug, revision } = await organisation(secretariat, "First Name", {
    website: "https://first.example",
    otherNames: [{ language: "vi", text: "Tên đầu" }],
  });
  const input = { organisationId: id, name: "Second Name", kind: "BUSINESS", countryCode: "SG" };
  const changed = await keep(secretariat, "updateOrganisation", { ...input, revision });
  expect(changed["organisation"]).toMatchObject({
    slug,
    revision: 2,
    kind: "BUSINESS",
    names: [{ language: "en", text: "Second Name" }],
    website: null,
    country: { code: "SG" },
  });
  // The answer was lost, and the same is sent again.
  const retried = await keep(secretariat, "updateOrganisation", { ...input, revision });
  expect(retried["organisation"]).toMatchObject({ revision: 2 });
  const other = { ...input, name: "Third Name", revision };
  expect(await keep(secretariat, "updateOrganisation", other)).toMatchObject({
    __typename: "Conflict",
    message: "Somebody changed this organisation meanwhile. Look at it again.",
  });
  const both = await Promise.all(
    ["Fourth Name", "Fifth Name"].map((name) =>
      keep(secretariat, "updateOrganisation", { ...input, name, revision: 2 }),
    ),
  );
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
    "Conflict",
    "KeepOrganisationSuccess",
  ]);
  const nobody = { ...input, organisationId: globalId("Organisation", randomUUID()), revision };
  expect(await keep(secretariat, "updateOrganisation", nobody)).toMatchObject({
    __typename: "NotFound",
  });
  const entries = await hub.services.database.kysely
    .selectFrom("audit")
    .select(["action", "detail", "for_city_id", "for_organisation_id"])
    .where("subject_id", "=", Buffer.from(id, "base64url").toString().split(":")[1]!)
    .orderBy("id")
    .execute();
  expect(entries).toEqual(
    [
      { action: "create-organisation", detail: { kind: "ngo", country: null, cityId: null } },
      { action: "update-organisation", detail: { changed: "kind, names, country, website" } },
      { action: "update-organisation", detail: { changed: "names" } },
    ].map((entry) => ({ ...entry, for_city_id: null, for_organisation_id: null })),
  );
});

test("nobody but the secretariat keeps organisations, or sees what names them", async () => {
  const [one, two] = [
    await organisation(secretariat, "Closed One"),
    await organisation(secretariat, "Closed Two"),
  ];
  const member = hub.client();
  await member.signInAs({
    email: "member@example.org",
    memberships: [{ role: "member", organisationId: one.key }],
  });
  const references = `{ organisation(slug: "closed-one") { references { memberships } } }`;
  for (const client of [member, hub.client()]) {
    const answers = [
      await keep(client, "createOrganisation", {
        clientKey: randomUUID(),
        name: "Mine",
        kind: "NGO",
      }),
      await keep(client, "updateOrganisation", {
        organisationId: one.id,
        revision: 1,
        name: "Mine",
        kind: "NGO",
      }),
      await keep(client, "mergeOrganisations", { keepId: one.id, dropId: two.id }),
    ];
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      "NotAllowed",
      "NotAllowed",
      "NotAllowed",
    ]);
    expect(await client.ask(references)).toEqual({ organisation: { references: null } });
  }
  expect(await secretariat.ask(references)).toEqual({
    organisation: { references: { memberships: 1 } },
  });
});
