import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { type ErrorCode, errorCodeEnum } from "#server/core/graphql/error-codes.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { demoFor } from "./demo-for.ts";
import { DemoPerson, HubFacts } from "./hub-facts.type.ts";

@Resolver(() => HubFacts)
export class HubResolver {
  @Query(() => HubFacts, { description: "What this hub is and holds" })
  hub(): HubFacts {
    return new HubFacts();
  }

  @FieldResolver(() => [errorCodeEnum], {
    description: "Every code that an error of this hub may carry in `extensions.code`",
  })
  errorCodes(): ErrorCode[] {
    return Object.values(errorCodeEnum);
  }

  @FieldResolver(() => Boolean, { description: "Demo people and a demo workshop are loaded" })
  demo(@Ctx() { services }: HubContext): boolean {
    return services.config.demo;
  }

  @FieldResolver(() => Boolean, {
    description:
      "No mail is sent: letters, with their codes, are shown at `/dev/mail`; never in production",
  })
  mailIsShown(@Ctx() { services }: HubContext): boolean {
    return services.config.smtpUrl === null && !services.config.production;
  }

  @NeverCached
  @FieldResolver(() => [DemoPerson], {
    description: "People to sign in as for a first look, by name; empty unless demo data is loaded",
  })
  async demoPeople(@Ctx() { services, db, address }: HubContext): Promise<DemoPerson[]> {
    if (!demoFor(services.config, address)) return [];
    const people = await db
      .selectFrom("person")
      .select(["id", "name"])
      .where("demo", "=", true)
      .where("disabled_at", "is", null)
      .orderBy("fold")
      .limit(50)
      .execute();
    return people.map(({ id, name }) => ({ personId: id, id: globalId("Person", id), name }));
  }
}
