import { sql } from "kysely";
import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { countedAll, countedWhere } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";

const described = readFigures("NetworkFigures.challenges", {
  rows: (db) =>
    db
      .selectFrom("challenge")
      .select([countedAll, countedWhere(sql`challenge.state = 'open'`).as("open")]),
});

@Resolver(() => NetworkFigures)
export class ChallengesFiguresResolver {
  @FieldResolver(() => Int, { description: "Difficulties that cities have described" })
  async challenges(@Ctx() context: HubContext): Promise<number> {
    return (await described.load(context)).total;
  }

  @FieldResolver(() => Int, { description: "Those of them that nobody works on yet" })
  async challengesOpen(@Ctx() context: HubContext): Promise<number> {
    return (await described.load(context)).open;
  }
}
