import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { facetsOf } from "./facets.ts";
import { find, keyOf } from "./find.ts";
import { wantedBy } from "./search-filter.ts";
import { askedFor } from "./search-terms.ts";
import { SearchFilter } from "./search.inputs.ts";
import { SearchFacet, type SearchHit, SearchHitConnection, SearchResults } from "./search.type.ts";

@Resolver(() => SearchResults)
export class SearchResolver {
  @Query(() => SearchResults, {
    description:
      "Looks for cities, organisations, practices, challenges, workshops and comments that who asks may read: all words, with or without marks, or their beginnings; pieces of words in scripts without spaces; else what looks like it",
  })
  async search(
    @Ctx() context: HubContext,
    @Arg("text", () => String, { description: "What was typed; at most 80 characters count" })
    text: string,
    @Arg("filter", () => SearchFilter, { nullable: true, description: "What hits are narrowed to" })
    filter?: SearchFilter | null,
  ): Promise<SearchResults> {
    const asked = askedFor(text);
    const wanted = wantedBy(filter);
    if (asked === null) return { asked, wanted, hits: [], moreThan: false };
    const { hits, more } = await find(context, asked, wanted);
    return { asked, wanted, hits, moreThan: more };
  }

  @FieldResolver(() => SearchHitConnection, { description: "The hits, the best first" })
  hits(
    @Root() { hits }: SearchResults,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Page<SearchHit> {
    return pageOfList(hits, keyOf, args);
  }

  @FieldResolver(() => [SearchFacet], {
    description: "By what the hits can be narrowed",
    complexity: 20,
  })
  facets(@Ctx() context: HubContext, @Root() results: SearchResults): Promise<SearchFacet[]> {
    return facetsOf(context, results);
  }
}
