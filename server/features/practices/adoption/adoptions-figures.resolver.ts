import { sql } from "kysely";
import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { countedAll, countedWhere } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";
import { hasMeasuredResult } from "./measured-result.ts";

const adoptions = readFigures("NetworkFigures.adoptions", {
  rows: (db) =>
    db
      .selectFrom("adoption")
      .select([
        countedAll,
        countedWhere(sql`adoption.state = 'in_use'`).as("inUse"),
        countedWhere(hasMeasuredResult).as("measured"),
      ]),
});

@Resolver(() => NetworkFigures)
export class AdoptionsFiguresResolver {
  @FieldResolver(() => Int, {
    description: "How often a city took over a practice of another one, also where it stopped",
  })
  async adoptions(@Ctx() context: HubContext): Promise<number> {
    return (await adoptions.load(context)).total;
  }

  @FieldResolver(() => Int, { description: "Adoptions that are in use today" })
  async adoptionsInUse(@Ctx() context: HubContext): Promise<number> {
    return (await adoptions.load(context)).inUse;
  }

  @FieldResolver(() => Int, { description: "Adoptions that reported a measured result" })
  async adoptionsMeasured(@Ctx() context: HubContext): Promise<number> {
    return (await adoptions.load(context)).measured;
  }
}
