import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { root } from "#server/tasks/places.ts";

/** Where a field is tried as everybody there is. */
const tables = [
  "test/rights/reading.test.ts",
  "test/rights/actions.ts",
  "test/rights/drafts.test.ts",
  "test/practices/rights.test.ts",
  "test/support/practice-stage.ts",
];

const everybody = "public: the same for everybody, and no row of it is anybody's own";
const oneself = "about oneself: who asks is whom it is about, there is no other to name";

/** What is in no table, and why; a file name says where its own rights are tried. */
const elsewhere: Readonly<Record<string, string>> = {
  activity: "test/notifications/notifications.test.ts",
  cities: everybody,
  countries: everybody,
  country: everybody,
  measuredRule: everybody,
  networkEventCursor: everybody,
  organisation: everybody,
  organisations: everybody,
  recognitions: everybody,
  seats: everybody,
  serverTime: everybody,
  themes: everybody,
  theme: everybody,
  programmes: everybody,
  programme: everybody,
  hub: everybody,
  adoption: everybody,
  adoptions: everybody,
  challenge: everybody,
  challenges: everybody,
  city: everybody,
  people: "test/accounts/privacy.test.ts",
  viewer: oneself,
  workshopByCode: "test/workshops/joining.test.ts",
  invitationByLink: "test/network/invitations.test.ts",
  networkEvents: "test/practices/network-events.test.ts",
  challengeEvents: "test/challenges/challenges.test.ts",
  cityEvents: "test/network/streams.test.ts",
  themeEvents: "test/network/streams.test.ts",
  moderationFigures: "test/workshops/moderation.test.ts",
  moderationQueue: "test/workshops/moderation.test.ts",
  decideHeldComment: "test/workshops/moderation.test.ts",
  decideReports: "test/workshops/moderation.test.ts",
  reportComment: "test/workshops/moderation.test.ts",
  setPremoderation: "test/workshops/moderation.test.ts",
  createOrganisation: "test/network/organisations-kept.test.ts",
  updateOrganisation: "test/network/organisations-kept.test.ts",
  mergeOrganisations: "test/network/organisations-kept.test.ts",
  acceptInvitation: "test/network/invitations.test.ts",
  joinWorkshop: "test/workshops/joining.test.ts",
  claimGuest: "test/workshops/joining.test.ts",
  linkOutcome: "test/workshops/outcomes.test.ts",
  restoreMinutes: "test/workshops/minutes.test.ts",
  endSession: "test/accounts/sessions.test.ts",
  signIn: oneself,
  signInAsDemoPerson: "test/accounts/demo-people.test.ts",
  signOut: oneself,
  signOutEverywhere: oneself,
  eraseMyAccount: "test/accounts/personal-data.test.ts",
  requestErasureCode: "test/accounts/personal-data.test.ts",
  requestSignInCode: oneself,
  updateProfile: oneself,
  markNewsSeen: oneself,
  markRepliesSeen: oneself,
  unfollow: oneself,
  hubHealth: "test/accounts/hub-health.test.ts",
  apiKeys: "test/accounts/keys.test.ts",
  createApiKey: "test/support/api-key.ts",
  revokeApiKey: "test/accounts/keys.test.ts",
};

const read = (file: string) => readFile(join(root, file), "utf8");

test("every field of Query, Mutation and Subscription is tried as everybody, or says why not", async () => {
  const tried = (await Promise.all(tables.map(read))).join("\n");
  const schema = buildSchema(await read("schema/schema.graphql"));
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.keys(type?.getFields() ?? {}))
    .filter((field) => !new RegExp(`\\b${field}\\b`).test(tried));
  expect(fields.filter((field) => !(field in elsewhere))).toEqual([]);
});

test("what is tried elsewhere is", async () => {
  const wrong: string[] = [];
  for (const [field, where] of Object.entries(elsewhere)) {
    if (!where.startsWith("test/")) continue;
    const text = await read(where).catch(() => "");
    if (!new RegExp(`\\b${field}\\b`).test(text)) wrong.push(`${field}: ${where}`);
  }
  expect(wrong).toEqual([]);
});
