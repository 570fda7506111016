import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ApiKey } from "#server/features/accounts/keys/api-key.type.ts";
import { City } from "./city.type.ts";
import { loadCity } from "./cities.ts";

@Resolver(() => ApiKey)
export class ApiKeyCityResolver {
  @FieldResolver(() => City, {
    nullable: true,
    description: "The one city it writes for; null: it only reads",
  })
  city(@Ctx() context: HubContext, @Root() { cityId }: ApiKey): Promise<City | null> | null {
    return cityId === null ? null : loadCity(context, cityId);
  }
}
