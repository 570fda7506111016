import { Field, InputType, Int } from "type-graphql";
import { SearchKind } from "./search.enums.ts";

@InputType({ description: "What hits are narrowed to; what is left out is not asked" })
export class SearchFilter {
  @Field(() => [SearchKind], { nullable: true, description: "Only things of these kinds" })
  kinds?: SearchKind[] | null;

  @Field(() => String, { nullable: true, description: "Only of this country, e.g. `VN`" })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Only with this theme, by its slug" })
  themeSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only in this state, as the facet STATE tells it, e.g. `PUBLISHED`",
  })
  state?: string | null;

  @Field(() => String, { nullable: true, description: "Only written in this language (BCP 47)" })
  language?: string | null;

  @Field(() => Int, { nullable: true, description: "Only of this year" })
  year?: number | null;
}
