import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { countedAll } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";

const announced = readFigures("NetworkFigures.workshops", {
  rows: (db) => db.selectFrom("workshop").select(countedAll).where("state", "<>", "draft"),
});

const readable = readFigures("NetworkFigures.comments", {
  rows: (db) =>
    db
      .selectFrom("comment")
      .select(countedAll)
      .where("withdrawn_at", "is", null)
      .where("hidden_at", "is", null),
});

@Resolver(() => NetworkFigures)
export class WorkshopsFiguresResolver {
  @FieldResolver(() => Int, { description: "Workshops that were announced, held or not yet" })
  async workshops(@Ctx() context: HubContext): Promise<number> {
    return (await announced.load(context)).total;
  }

  @FieldResolver(() => Int, { description: "Comments that can be read, in all workshops" })
  async comments(@Ctx() context: HubContext): Promise<number> {
    return (await readable.load(context)).total;
  }
}
