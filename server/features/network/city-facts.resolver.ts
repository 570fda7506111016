import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { CityName } from "./city-name.type.ts";
import { CitySuccession } from "./city-succession.type.ts";
import { City } from "./city.type.ts";
import { cityOf } from "./cities.ts";
import { Population } from "./population.type.ts";
import { Source } from "./source.type.ts";
import { loadSource, sourceOf } from "./sources.ts";

@Resolver(() => CityName)
export class CityNameResolver {
  @FieldResolver(() => Source, {
    nullable: true,
    description: "Where it was read; null for common English names and spellings",
  })
  source(@Ctx() context: HubContext, @Root() { sourceId }: CityName): Promise<Source | null> {
    return loadSource(context, sourceId);
  }
}

@Resolver(() => Population)
export class PopulationResolver {
  @FieldResolver(() => Source, { description: "Where it was read" })
  source(@Ctx() context: HubContext, @Root() population: Population): Promise<Source> {
    return sourceOf(context, population);
  }
}

@Resolver(() => CitySuccession)
export class CitySuccessionResolver {
  @FieldResolver(() => City, { description: "The other city" })
  city(@Ctx() context: HubContext, @Root() { cityId }: CitySuccession): Promise<City> {
    return cityOf(context, cityId);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: "Where it was read; null: in no source yet",
  })
  source(@Ctx() context: HubContext, @Root() { sourceId }: CitySuccession): Promise<Source | null> {
    return loadSource(context, sourceId);
  }
}
