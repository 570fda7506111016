import { Arg, Ctx, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { loadCountry } from "#server/features/network/countries.ts";
import { Country } from "#server/features/network/country.type.ts";
import "./practice.links.ts";
import { readablePractice, rememberPractice, standingIn } from "./practice.loader.ts";
import { selectPractices } from "./practice.row.ts";
import { Practice } from "./practice.type.ts";
import { practiceTopic } from "./practices.events.ts";

registerNode("Practice", { load: readablePractice });

@Resolver(() => Practice)
export class PracticeResolver {
  @Query(() => Practice, {
    nullable: true,
    description:
      "The practice at `/practices/<slug>`; null when there is none, or when one may not read it",
  })
  async practice(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `compost-from-market-waste`" }) slug: string,
  ): Promise<Practice | null> {
    const practice = await selectPractices(context.db)
      .where("practice.slug", "=", slug.slice(0, 200).replaceAll("\0", ""))
      .executeTakeFirst();
    if (!practice || (await standingIn(context, practice)).role === null) return null;
    return rememberPractice(context, practice);
  }

  @SharedFieldResolver(() => String, { description: "The absolute address of its page" })
  url(@Ctx() { services }: HubContext, @Root() { slug }: Practice): string {
    return `${services.config.publicUrl}/practices/${slug}`;
  }

  @SharedFieldResolver(() => City, { description: "The city that did it" })
  city(@Ctx() context: HubContext, @Root() { cityId }: Practice): Promise<City> {
    return cityOf(context, cityId);
  }

  @SharedFieldResolver(() => Country, { description: "The country of the city" })
  country(@Ctx() context: HubContext, @Root() { countryCode }: Practice): Promise<Country> {
    return loadCountry(context, countryCode) as Promise<Country>;
  }

  @SharedFieldResolver(() => String, {
    description:
      "Where events of what is shown here go on: subscribe to `practiceEvents` with it as `after`",
  })
  eventCursor(
    @Ctx() { db }: HubContext,
    @Root() { id, logEnd }: Practice,
  ): string | Promise<string> {
    const topic = practiceTopic(id);
    const [epoch, seq] = logEnd?.split(":") ?? [];
    return epoch === undefined
      ? headCursor(db, topic)
      : encodeCursor({ topic, epoch, seq: Number(seq) });
  }
}
