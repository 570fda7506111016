import type { TestClient } from "#test/support/client.ts";

export interface Found {
  kind: string;
  title: string;
  url: string;
  why: string;
  language: string;
  state: string | null;
  year: number | null;
  titleParts: { text: string; highlighted: boolean }[];
  excerpt: { text: string; highlighted: boolean }[];
}

export interface Answer {
  hits: Found[];
  total: number;
  moreThan: boolean;
  endCursor: string | null;
  hasNextPage: boolean;
  facets: {
    name: string;
    values: { value: string; label: string; count: number }[];
    moreThan: boolean;
  }[];
}

/** The values of a facet with their counts. */
export function facetIn({ facets }: Pick<Answer, "facets">, name: string): Record<string, number> {
  const { values } = facets.find((facet) => facet.name === name)!;
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

/** What a viewer finds. */
export async function search(
  client: TestClient,
  text: string,
  filter: Record<string, unknown> | null = null,
  page: { first?: number; after?: string | null } = {},
): Promise<Answer> {
  const { search: results } = await client.ask<{
    search: {
      moreThan: boolean;
      facets: Answer["facets"];
      hits: {
        totalCount: number;
        nodes: Found[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    };
  }>(
    `query ($text: String!, $filter: SearchFilter, $first: Int, $after: String) {
      search(text: $text, filter: $filter) {
        moreThan
        facets { name moreThan values { value label count } }
        hits(first: $first, after: $after) {
          totalCount
          nodes { kind title url why language state year
            titleParts { text highlighted } excerpt { text highlighted } }
          pageInfo { endCursor hasNextPage }
        }
      }
    }`,
    { text, filter, ...page },
  );
  const { nodes, totalCount, pageInfo } = results.hits;
  return {
    hits: nodes,
    total: totalCount,
    moreThan: results.moreThan,
    facets: results.facets,
    ...pageInfo,
  };
}
