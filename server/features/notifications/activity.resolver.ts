import { Arg, Args, Ctx, ID, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { keyIn, registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { loadChallenge } from "#server/features/challenges/challenge.loader.ts";
import { Challenge } from "#server/features/challenges/challenge.type.ts";
import { loadCity } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { loadAdoption } from "#server/features/practices/adoption/adoption.loader.ts";
import { Adoption } from "#server/features/practices/adoption/adoption.type.ts";
import { readablePractice } from "#server/features/practices/practice.loader.ts";
import { Practice } from "#server/features/practices/practice.type.ts";
import { readableWorkshop } from "#server/features/workshops/standing.ts";
import { Workshop } from "#server/features/workshops/workshop.type.ts";
import { selectActivities } from "./activity.row.ts";
import { Activity, ActivityConnection } from "./activity.type.ts";
import { listActivities } from "./list-activities.ts";

registerNode("Activity", {
  async load({ db }, id) {
    const found = selectActivities(db).where("activity.id", "=", id);
    return (await found.executeTakeFirst()) ?? null;
  },
});

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description: "What happened in public, the latest first; for everybody",
  })
  activity(
    @Ctx() context: HubContext,
    @Arg("cityId", () => ID, { nullable: true, description: "What concerns this city" })
    cityId: string | null,
    @Arg("themeId", () => ID, { nullable: true, description: "What concerns this theme" })
    themeId: string | null,
    @Arg("practiceId", () => ID, { nullable: true, description: "What concerns this practice" })
    practiceId: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Activity>> {
    const concerned = {
      cityId: cityId == null ? null : keyIn(cityId, "City"),
      themeId: themeId == null ? null : keyIn(themeId, "Theme"),
      practiceId: practiceId == null ? null : keyIn(practiceId, "Practice"),
    };
    return listActivities(context, concerned, args);
  }

  @SharedFieldResolver(() => City, {
    nullable: true,
    description: "The city that did it: of an adoption, the adopting one",
  })
  city(@Ctx() context: HubContext, @Root() { cityIds }: Activity): Promise<City | null> | null {
    const [first] = cityIds;
    return first === undefined ? null : loadCity(context, first);
  }

  @SharedFieldResolver(() => Practice, { nullable: true, description: "The practice it is about" })
  practice(
    @Ctx() context: HubContext,
    @Root() { practiceId }: Activity,
  ): Promise<Practice | null> | null {
    return practiceId === null ? null : readablePractice(context, practiceId);
  }

  @SharedFieldResolver(() => Adoption, { nullable: true, description: "The adoption it is about" })
  adoption(@Ctx() context: HubContext, @Root() { adoptionId }: Activity): Promise<Adoption | null> {
    return loadAdoption(context, adoptionId);
  }

  @SharedFieldResolver(() => Challenge, {
    nullable: true,
    description: "The challenge it is about",
  })
  challenge(
    @Ctx() context: HubContext,
    @Root() { challengeId }: Activity,
  ): Promise<Challenge | null> {
    return loadChallenge(context, challengeId);
  }

  @SharedFieldResolver(() => Workshop, { nullable: true, description: "The workshop it is about" })
  workshop(
    @Ctx() context: HubContext,
    @Root() { workshopId }: Activity,
  ): Promise<Workshop | null> | null {
    return workshopId === null ? null : readableWorkshop(context, workshopId);
  }

  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who did it; null: nobody by name",
  })
  person(
    @Ctx() context: HubContext,
    @Root() { personId }: Activity,
  ): Promise<Person | null> | null {
    return personId === null ? null : loadPerson(context, personId);
  }
}
