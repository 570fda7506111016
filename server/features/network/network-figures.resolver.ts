import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { countedAll } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { HubFacts } from "#server/features/accounts/hub-facts.type.ts";
import { NetworkFigures } from "./network-figures.type.ts";

const countries = readFigures("NetworkFigures.countries", {
  rows: (db) => db.selectFrom("country").select(countedAll),
});

const cities = readFigures("NetworkFigures.cities", {
  rows: (db) => db.selectFrom("city").select(countedAll),
});

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
  async countries(@Ctx() context: HubContext): Promise<number> {
    return (await countries.load(context)).total;
  }

  @FieldResolver(() => Int, {
    description: "Cities and districts with a record, abolished ones too",
  })
  async cities(@Ctx() context: HubContext): Promise<number> {
    return (await cities.load(context)).total;
  }
}
