import { Args, Ctx, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { Practice } from "../practice.type.ts";
import { evidenceOfPractice } from "./evidence.loader.ts";
import { type Evidence, EvidenceConnection } from "./evidence.type.ts";
import { dayOf, isMeasured, measuredRule } from "./measured.ts";

const measured = readOne("Practice.measured", {
  rows: (db, today) =>
    db.selectFrom("practice").select(["practice.id", isMeasured(today).as("measured")]),
  by: "practice.id",
  as: "id",
  scope: ({ services }) => dayOf(services.clock.now()),
});

@Resolver(() => Practice)
export class PracticeEvidenceResolver {
  @Query(() => String, {
    description: "When a practice counts as measured, in the language of who asks",
  })
  measuredRule(@Ctx() { language }: HubContext): string {
    return wordIn(language, measuredRule);
  }

  @SharedFieldResolver(() => Boolean, {
    description:
      "At least one published result has a figure with unit and period, names its method or source, is not disputed, and its period ended within the last five years (`Query.measuredRule`)",
  })
  async measured(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<boolean> {
    return (await measured.load(context, id))?.measured ?? false;
  }

  @SharedFieldResolver(() => EvidenceConnection, {
    description:
      "Its results; for readers, those that stood there when the current version was published",
    complexity: 5,
  })
  async evidence(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Evidence>> {
    return pageOfList(await evidenceOfPractice(context, practice), ({ id }) => id, args);
  }
}
