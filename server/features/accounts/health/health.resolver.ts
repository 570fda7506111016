import { Ctx, Query, Resolver } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { may } from "../accounts.policy.ts";
import { HubHealth } from "./hub-health.type.ts";
import { lookAtHub } from "./look-at-hub.ts";

@Resolver(() => HubHealth)
export class HealthResolver {
  @NeverCached
  @Query(() => HubHealth, {
    description: "How the hub is; for the secretariat alone, others are FORBIDDEN",
    complexity: 20,
  })
  hubHealth(@Ctx() context: HubContext): Promise<HubHealth> {
    orForbid(context, may.seeHealth(context.viewer));
    return lookAtHub(context);
  }
}
