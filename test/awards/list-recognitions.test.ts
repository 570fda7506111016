import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

interface Recognition {
  id: string;
  year: number | null;
  programme: { kind: string };
  city: { slug: string };
}

interface Answer {
  hub: { figures: { recognitions: number } };
  recognitions: {
    totalCount: number;
    nodes: Recognition[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const document = `query ($first: Int, $after: String, $kinds: [ProgrammeKind!]) {
  hub { figures { recognitions } }
  recognitions(first: $first, after: $after, kinds: $kinds) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id year programme { kind } city { slug } }
  }
}`;

test("recognitions come with the latest year first and undated ones last, page by page", async () => {
  const all: Recognition[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const answer: Answer = await hub.client().ask<Answer>(document, { first: 30, after });
    all.push(...answer.recognitions.nodes);
    ({ hasNextPage: more, endCursor: after } = answer.recognitions.pageInfo);
    expect(answer.recognitions.totalCount).toBe(answer.hub.figures.recognitions);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const years = all.map(({ year }) => year ?? 0);
  expect(years).toEqual(years.toSorted((one, other) => other - one));
});

test("recognitions can be those of some kinds of programmes only, or of none", async () => {
  const { recognitions } = await hub
    .client()
    .ask<Answer>(document, { first: 100, kinds: ["AWARD"] });
  expect(new Set(recognitions.nodes.map(({ programme }) => programme.kind))).toEqual(
    new Set(["AWARD"]),
  );
  expect(recognitions.nodes[0]?.year).toBe(2025);
  const none = await hub.client().ask<Answer>(document, { kinds: [] });
  expect(none.recognitions).toMatchObject({ totalCount: 0, nodes: [] });
});
