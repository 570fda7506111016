import { Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { HubHealth } from "#server/features/accounts/health/hub-health.type.ts";

@Resolver(() => HubHealth)
export class SearchHealthResolver {
  @FieldResolver(() => Int, {
    description: "Changes that the search does not know yet; it takes them up within seconds",
  })
  async searchWaiting(@Ctx() { db }: HubContext): Promise<number> {
    const { waiting } = await db
      .selectFrom("search_stale")
      .select((select) => select.cast<number>(select.fn.countAll(), "integer").as("waiting"))
      .executeTakeFirstOrThrow();
    return waiting;
  }
}
