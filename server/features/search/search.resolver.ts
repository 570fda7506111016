import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { pageSize } from "#server/core/graphql/page-size.ts";
import { wantedNow } from "#server/core/reads/follow.ts";
import { facetsOf } from "./facets.ts";
import { keyOf } from "./find.ts";
import { Finding } from "./finding.ts";
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
  search(
    @Ctx() context: HubContext,
    @Arg("text", () => String, { description: "What was typed; at most 80 characters count" })
    text: string,
    @Arg("filter", () => SearchFilter, { nullable: true, description: "What hits are narrowed to" })
    filter?: SearchFilter | null,
  ): SearchResults {
    const asked = askedFor(text);
    const wanted = wantedBy(filter);
    return { asked, wanted, finding: asked && new Finding(context, { asked, wanted }) };
  }

  @FieldResolver(() => Boolean, { description: "There is more than the hits that are known" })
  async moreThan(@Root() { finding }: SearchResults): Promise<boolean> {
    return finding !== null && (await finding.any()).more;
  }

  @FieldResolver(() => SearchHitConnection, { description: "The hits, the best first" })
  async hits(
    @Root() { finding }: SearchResults,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<SearchHit>> {
    const { size, fromEnd } = pageSize(args);
    if (finding === null) return pageOfList<SearchHit>([], keyOf, args);
    // A place in the list is found in the list as a whole.
    const whole = fromEnd || args.after != null || args.before != null;
    const { hits } = await (whole ? finding.all() : finding.first(size, wantedNow("SearchHit")));
    const page = pageOfList(hits, keyOf, args);
    page.totalCount = async () => (await finding.all()).hits.length;
    return page;
  }

  @FieldResolver(() => [SearchFacet], {
    description: "By what the hits can be narrowed",
    complexity: 20,
  })
  facets(@Ctx() context: HubContext, @Root() results: SearchResults): Promise<SearchFacet[]> {
    return facetsOf(context, results);
  }
}
