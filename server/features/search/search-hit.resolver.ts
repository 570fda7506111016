import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { loadNode, Node } from "#server/core/graphql/node.ts";
import { loadCity } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { loadCountry } from "#server/features/network/countries.ts";
import { Country } from "#server/features/network/country.type.ts";
import { excerptOf, markedTitle, markingOf } from "./excerpt.ts";
import type { Asked } from "./search-terms.ts";
import { ExcerptPart, SearchHit } from "./search.type.ts";

@Resolver(() => SearchHit)
export class SearchHitResolver {
  @FieldResolver(() => [ExcerptPart], { description: "The title, with what was looked for marked" })
  titleParts(@Root() { title, asked, meant }: SearchHit): ExcerptPart[] {
    return markedTitle(title, markingFor(asked, meant));
  }

  @FieldResolver(() => [ExcerptPart], {
    description: "The place of its text where it was found, else its beginning",
  })
  async excerpt(@Ctx() context: HubContext, @Root() hit: SearchHit): Promise<ExcerptPart[]> {
    const text = (await loadText(context, hit.id)) ?? "";
    return excerptOf(text, markingFor(hit.asked, hit.meant));
  }

  @FieldResolver(() => String, { description: "The address of its page" })
  url(@Ctx() { services }: HubContext, @Root() { path }: SearchHit): string {
    return new URL(path, services.config.publicUrl).href;
  }

  @FieldResolver(() => Node, { nullable: true, description: "The thing itself" })
  node(@Ctx() context: HubContext, @Root() { kind, subjectId }: SearchHit): Promise<object | null> {
    return loadNode(context, kind[0]!.toUpperCase() + kind.slice(1), subjectId);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: "The city it is, lies in, comes from or is held in",
  })
  city(@Ctx() context: HubContext, @Root() { cityId }: SearchHit): Promise<City | null> {
    return loadCity(context, cityId);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country of that city" })
  country(@Ctx() context: HubContext, @Root() { countryCode }: SearchHit): Promise<Country | null> {
    return loadCountry(context, countryCode);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Of a practice, a challenge or a workshop: its state, e.g. `PUBLISHED` or `OPEN`",
  })
  state(@Root() { state }: SearchHit): string | null {
    return state?.toUpperCase() ?? null;
  }
}

const markings = new WeakMap<readonly string[], RegExp>();

/** All hits of one plan are marked alike. */
function markingFor({ terms }: Asked, meant: readonly string[]): RegExp {
  const known = markings.get(meant) ?? markingOf(terms, meant);
  markings.set(meant, known);
  return known;
}

/** What was indexed of an entry; it is long and read only where an excerpt is shown. */
function loadText(context: HubContext, id: number): Promise<string | null> {
  return loader<number, string | null>(context, "SearchHit.text", async (ids) => {
    const rows = await context.db
      .selectFrom("search_entry")
      .select(["id", "text"])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id).map((row) => row?.text ?? null);
  }).load(id);
}
