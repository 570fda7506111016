import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { HubFacts } from "#server/features/accounts/hub-facts.type.ts";
import { countCities } from "./list-cities.ts";
import { NetworkFigures } from "./network-figures.type.ts";

@Resolver(() => HubFacts)
export class HubFiguresResolver {
  @FieldResolver(() => NetworkFigures, { description: "The network in figures" })
  figures(): NetworkFigures {
    return new NetworkFigures();
  }
}

@Resolver(() => NetworkFigures)
export class NetworkFiguresResolver {
  @FieldResolver(() => Int, { description: "Member states" })
  async countries(@Ctx() { db }: HubContext): Promise<number> {
    const counted = db.selectFrom("country").select(sql<number>`count(*)::int`.as("total"));
    return (await counted.executeTakeFirstOrThrow()).total;
  }

  @FieldResolver(() => Int, {
    description: "Cities and districts with a record, abolished ones too",
  })
  cities(@Ctx() context: HubContext): Promise<number> {
    return countCities(context);
  }
}
