import { sql } from "kysely";
import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";

@Resolver(() => NetworkFigures)
export class WorkshopsFiguresResolver {
  @FieldResolver(() => Int, { description: "Workshops that were announced, held or not yet" })
  async workshops(@Ctx() { db }: HubContext): Promise<number> {
    const counted = db
      .selectFrom("workshop")
      .select(sql<number>`count(*)::int`.as("total"))
      .where("state", "<>", "draft");
    return (await counted.executeTakeFirstOrThrow()).total;
  }

  @FieldResolver(() => Int, { description: "Comments that can be read, in all workshops" })
  async comments(@Ctx() { db }: HubContext): Promise<number> {
    const counted = db
      .selectFrom("comment")
      .select(sql<number>`count(*)::int`.as("total"))
      .where("withdrawn_at", "is", null)
      .where("hidden_at", "is", null);
    return (await counted.executeTakeFirstOrThrow()).total;
  }
}
