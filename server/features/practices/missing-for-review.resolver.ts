import { Ctx, Field, ObjectType, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedField, SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { type PlainSentence, wordIn } from "#server/core/language/sentences.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { type Missing, missingIn, selectWritten } from "./missing-for-review.ts";
import { standingIn } from "./practice.loader.ts";
import { Practice } from "./practice.type.ts";

@ObjectType("MissingForReview", { description: "What a practice needs before it is submitted" })
export class MissingForReview implements Missing {
  @SharedField(() => String, { description: "Name of the field of the content, or `themes`" })
  readonly field: string;

  readonly words: PlainSentence;

  constructor({ field, words }: Missing) {
    this.field = field;
    this.words = words;
  }

  @Field(() => String, { description: "What to do, in the language of who asks" })
  message(@Ctx() { language }: HubContext): string {
    return wordIn(language, this.words);
  }
}

const written = readOne("Practice.missingForReview", {
  rows: selectWritten,
  by: "practice_text.practice_id",
  as: "practiceId",
});

@Resolver(() => Practice)
export class MissingForReviewResolver {
  @SharedFieldResolver(() => [MissingForReview], {
    description:
      "What is missing before it may be submitted; empty when nothing is, and for readers",
  })
  async missingForReview(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
  ): Promise<MissingForReview[]> {
    if (!(await standingIn(context, practice)).inside) return [];
    const row = await written.load(context, practice.id);
    return row ? missingIn(row).map((missing) => new MissingForReview(missing)) : [];
  }
}
