import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import type { Part } from "./excerpt.ts";
import type { Finding } from "./finding.ts";
import type { Candidate } from "./read-candidates.ts";
import type { Wanted } from "./search-filter.ts";
import type { Asked } from "./search-terms.ts";
import { SearchFacetName, SearchKind, SearchMatch } from "./search.enums.ts";

@ObjectType({ simpleResolvers: true, description: "A stretch of plain text" })
export class ExcerptPart implements Part {
  @Field(() => String, { description: "Plain text, with the spaces around it" })
  text!: string;

  @Field(() => Boolean, { description: "It is what was looked for" })
  highlighted!: boolean;
}

/** A candidate that fits and may be read; the resolver adds what it shows. */
@ObjectType("SearchHit", { simpleResolvers: true, description: "Something that was found" })
export class SearchHit implements Candidate {
  id!: string;
  subjectId!: string;
  titleFold!: string;
  workshopId!: string | null;
  versionId!: string | null;
  cityId!: string | null;
  countryCode!: string | null;
  themeSlugs!: string[];
  asked!: Asked;
  meant!: readonly string[];

  @Field(() => SearchKind, { description: "What kind of thing it is" })
  kind!: SearchKind;

  @Field(() => String, {
    description: "Its name or title, as it was found; of a comment: what it was said at",
  })
  title!: string;

  path!: string;

  @Field(() => SearchMatch, { description: "Why it was found" })
  why!: SearchMatch;

  state!: string | null;

  @Field(() => String, { description: "BCP 47 tag of the language of title and excerpt" })
  language!: string;

  @Field(() => Int, {
    nullable: true,
    description: "When it was published, held, said or raised; null: that says nothing of it",
  })
  year!: number | null;
}

export const { Connection: SearchHitConnection } = connectionOf(() => SearchHit, "SearchHit");

@ObjectType({ simpleResolvers: true, description: "How many hits have one value of a facet" })
export class SearchFacetValue {
  @Field(() => String, { description: "As `SearchFilter` takes it" })
  value!: string;

  @Field(() => String, {
    description:
      "Countries and themes: the name in the language of the request. Otherwise the value again",
  })
  label!: string;

  @Field(() => Int, { description: "How many of the hits that are known" })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "By what hits can be narrowed; counted as if this facet itself was not asked",
})
export class SearchFacet {
  @Field(() => SearchFacetName, { description: "Which one" })
  name!: SearchFacetName;

  @Field(() => [SearchFacetValue], {
    description: "Most hits first; of the facet YEAR the latest year first",
  })
  values!: SearchFacetValue[];

  @Field(() => Boolean, {
    description:
      "There are more hits than are known: each count is a number that there are at least",
  })
  moreThan!: boolean;
}

@ObjectType("SearchResults", {
  simpleResolvers: true,
  description:
    "What was found. At most some hundred hits are known, the best and latest ones: `totalCount` of the hits and the counts of the facets are of these",
})
export class SearchResults {
  wanted!: Wanted;
  asked!: Asked | null;
  /** Null: nothing was asked that could be found. */
  finding!: Finding | null;
}
