import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, join, makeWorkshop, say } from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const page = `query ($slug: String!) { workshop(slug: $slug) {
  id slug title(language: "vi") summary venue state eventCursor visibility languages
  hostCity { name } joinCode attendanceCount commentCount
  currentItem { id } timer { state durationMs endsAt remainingMs }
  agenda { nodes { id position kind title commentCount minutes { id html revision savedAt revisions { nodes { number } } }
    comments(last: 20) { totalCount pageInfo { hasPreviousPage } nodes { id body position state language attribution
      author { id name isGuest role viewerIsThis person { name } seat { ... on City { name } ... on Organisation { name } } }
      reactions { kind count } viewerReactions replyCount inReplyTo { id body } viewerCanEdit viewerCanHide viewerCanWithdraw } } } }
  attendances(first: 10) { totalCount nodes { name role isGuest } }
  presence { count here(first: 5) { nodes { name } } }
  viewerAttendance { role } viewerCanRead viewerCanJoin viewerCanComment viewerCanHost viewerCanEdit } }`;

test("a workshop runs from its draft to its end", async () => {
  const workshop = await makeWorkshop(hub, { items: 2, state: "SCHEDULED" });
  const guest = await join(workshop, hub.client(), "Lan");
  const [first, second] = workshop.items as [string, string];
  expect(await say(guest.client, first, "Too early")).toMatchObject({
    __typename: "NotAllowed",
    message: "Comments open when the workshop begins.",
  });
  const opened = "... on ChangeWorkshopStateSuccess { workshop { state openedAt } }";
  const open = () => change(workshop.host, "openWorkshop", { workshopId: workshop.id }, opened);
  expect(await open()).toMatchObject({ workshop: { state: "LIVE" } });
  expect(await open()).toMatchObject({ workshop: { state: "LIVE" } });

  await change(workshop.host, "moveRoom", { workshopId: workshop.id, agendaItemId: second }, "");
  await change(workshop.host, "startTimer", { workshopId: workshop.id, durationMs: 60_000 }, "");
  const said = await say(guest.client, first, "We sort waste at the source.");
  const commentId = (said["comment"] as { id: string }).id;
  await say(workshop.host, first, "How?", { inReplyToId: commentId });
  await change(guest.client, "reactToComment", { commentId, kind: "USEFUL", on: true }, "");

  const { workshop: seen } = await guest.client.ask<{ workshop: Record<string, unknown> }>(page, {
    slug: workshop.slug,
  });
  expect(seen).toMatchObject({
    title: expect.stringMatching(/^Workshop/) as string,
    state: "LIVE",
    hostCity: { name: "Ha Long" },
    joinCode: workshop.joinCode,
    attendanceCount: 2,
    commentCount: 2,
    currentItem: { id: second },
    timer: { state: "RUNNING", durationMs: 60_000 },
    viewerAttendance: { role: "GUEST" },
    viewerCanComment: true,
    viewerCanHost: false,
    attendances: { totalCount: 2, nodes: [{ role: "HOST" }, { name: "Lan", isGuest: true }] },
    agenda: {
      nodes: [
        {
          position: 0,
          commentCount: 2,
          minutes: { html: "", revision: 0, revisions: { nodes: [] } },
          comments: {
            totalCount: 2,
            nodes: [
              {
                body: "We sort waste at the source.",
                author: { name: "Lan", viewerIsThis: true, person: null },
                reactions: [{ kind: "USEFUL", count: 1 }],
                viewerReactions: ["USEFUL"],
                replyCount: 1,
                viewerCanEdit: true,
                viewerCanHide: false,
              },
              { body: "How?", inReplyTo: { id: commentId }, viewerCanEdit: false },
            ],
          },
        },
        { position: 1 },
      ],
    },
  });

  const close = () =>
    change(
      workshop.host,
      "closeWorkshop",
      { workshopId: workshop.id },
      "... on ChangeWorkshopStateSuccess { workshop { state timer { state } } }",
    );
  expect(await close()).toMatchObject({ workshop: { state: "CLOSED", timer: null } });
  expect(await close()).toMatchObject({ workshop: { state: "CLOSED" } });
  expect(await open()).toMatchObject({ __typename: "Conflict" });
  expect(await say(guest.client, first, "Late")).toMatchObject({ __typename: "NotAllowed" });
});

test("closing a workshop that did not begin is a conflict", async () => {
  const workshop = await makeWorkshop(hub, { state: "SCHEDULED" });
  expect(
    await change(workshop.host, "closeWorkshop", { workshopId: workshop.id }, ""),
  ).toMatchObject({
    __typename: "Conflict",
  });
});
