import { sql } from "kysely";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { loadNode, Node } from "#server/core/graphql/node.ts";
import { leadsTo } from "#server/core/reads/follow.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { columnsOf } from "#server/core/reads/row-columns.ts";
import { cityById, loadCity } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { countryByCode, loadCountry } from "#server/features/network/countries.ts";
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
    const entry = await textOfEntry.load(context, hit.id);
    return excerptOf(entry?.text ?? "", markingFor(hit.asked, hit.meant));
  }

  @FieldResolver(() => String, { description: "The address of its page" })
  url(@Ctx() { services }: HubContext, @Root() { path }: SearchHit): string {
    return addressOf(path, services.config.publicUrl);
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

const plain = /^\/[\w\-/]*$/;

/** Nearly every path is written as it is, and to take it apart takes longer than the rest of a hit. */
function addressOf(path: string, publicUrl: string): string {
  if (!plain.test(path) || path.startsWith("//")) return new URL(path, publicUrl).href;
  origin = origin?.of === publicUrl ? origin : { of: publicUrl, is: new URL(publicUrl).origin };
  return origin.is + path;
}
let origin: { of: string; is: string } | null = null;

const markings = new WeakMap<readonly string[], RegExp>();

/** All hits of one plan are marked alike. */
function markingFor({ terms }: Asked, meant: readonly string[]): RegExp {
  const known = markings.get(meant) ?? markingOf(terms, meant);
  markings.set(meant, known);
  return known;
}

/** What was indexed of an entry; it is long and read only where an excerpt is shown. */
const textOfEntry = readOne("SearchHit.text", {
  rows: (db) =>
    db.selectFrom("search_entry").select([sql<string>`search_entry.id::text`.as("id"), "text"]),
  by: "search_entry.id",
  as: "id",
  keys: "bigint",
});

/** What answers look at: policies at what kind of thing it is, the rest at what is selected. */
columnsOf<SearchHit>("SearchHit", {
  always: ["id", "kind", "subjectId", "workshopId", "versionId"],
  fields: {
    titleParts: ["title"],
    excerpt: [],
    url: ["path"],
    node: [],
    city: ["cityId"],
    country: ["countryCode"],
    state: ["state"],
  },
});
leadsTo("SearchHit", "excerpt", "id", textOfEntry);
leadsTo("SearchHit", "city", "cityId", cityById);
leadsTo("SearchHit", "country", "countryCode", countryByCode);
