import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import { ChallengeOrder } from "./challenge.enums.ts";
import { ChallengeFilter } from "./challenge.inputs.ts";
import { loadChallengeSteps, loadChallengeThemes } from "./challenge.loader.ts";
import { selectChallenges } from "./challenge.row.ts";
import { ChallengeStep } from "./challenge-step.type.ts";
import { Challenge, ChallengeConnection } from "./challenge.type.ts";
import { challengeTopic } from "./challenges.events.ts";
import { may } from "./challenges.policy.ts";
import { listChallenges } from "./list-challenges.ts";

@Resolver(() => Challenge)
export class ChallengeResolver {
  @Query(() => ChallengeConnection, {
    description: "Difficulties of cities; what is looked for: best match first",
  })
  challenges(
    @Ctx() context: HubContext,
    @Arg("filter", () => ChallengeFilter, { nullable: true, description: "Which ones" })
    filter: ChallengeFilter | null,
    @Arg("order", () => ChallengeOrder, {
      description: "In which order",
      defaultValue: ChallengeOrder.LATEST,
    })
    order: ChallengeOrder,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Challenge>> {
    return listChallenges(context, filter ?? {}, order, args);
  }

  @Query(() => Challenge, {
    nullable: true,
    description: "The challenge at `/challenges/<slug>`; null when there is none",
  })
  async challenge(
    @Ctx() { db }: HubContext,
    @Arg("slug", () => String, { description: "E.g. `plastic-waste-in-the-canal`" }) slug: string,
  ): Promise<Challenge | null> {
    const found = selectChallenges(db).where("challenge.slug", "=", slug.replaceAll("\0", ""));
    return (await found.executeTakeFirst()) ?? null;
  }

  @SharedFieldResolver(() => String, { description: "Absolute address of its page" })
  url(@Ctx() { services }: HubContext, @Root() { slug }: Challenge): string {
    return `${services.config.publicUrl}/challenges/${slug}`;
  }

  @SharedFieldResolver(() => DateTime, {
    description: "When it was described, edited or moved on, whichever was last",
  })
  updatedAt(@Root() { createdAt, editedAt, stateSince }: Challenge): Date {
    const times = [createdAt, editedAt ?? createdAt, stateSince];
    return new Date(Math.max(...times.map((time) => time.getTime())));
  }

  @SharedFieldResolver(() => City, { description: "The city that has it" })
  city(@Ctx() context: HubContext, @Root() { cityId }: Challenge): Promise<City> {
    return cityOf(context, cityId);
  }

  @SharedFieldResolver(() => [Theme], { description: "What it is about" })
  themes(@Ctx() context: HubContext, @Root() { id }: Challenge): Promise<Theme[]> {
    return loadChallengeThemes(context, id);
  }

  @SharedFieldResolver(() => [ChallengeStep], {
    description: "What it was through, the first step first",
  })
  steps(@Ctx() context: HubContext, @Root() { id }: Challenge): Promise<ChallengeStep[]> {
    return loadChallengeSteps(context, id);
  }

  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who described it; null: nobody by name",
  })
  createdBy(
    @Ctx() context: HubContext,
    @Root() { createdById }: Challenge,
  ): Promise<Person | null> | null {
    return createdById === null ? null : loadPerson(context, createdById);
  }

  @SharedFieldResolver(() => String, {
    description: "Follow `challengeEvents` from here: nothing that is newer than this is missed",
  })
  eventCursor(
    @Ctx() { db }: HubContext,
    @Root() { id, logEnd }: Challenge,
  ): string | Promise<string> {
    const topic = challengeTopic(id);
    const [epoch, seq] = logEnd?.split(":") ?? [];
    return epoch === undefined
      ? headCursor(db, topic)
      : encodeCursor({ topic, epoch, seq: Number(seq) });
  }

  @FieldResolver(() => Boolean, { description: "Who asks may change its words" })
  viewerCanEdit(@Ctx() { viewer }: HubContext, @Root() challenge: Challenge): boolean {
    return may.edit(viewer, challenge).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may say where it stands" })
  viewerCanMove(@Ctx() { viewer }: HubContext, @Root() challenge: Challenge): boolean {
    return may.move(viewer, challenge).allowed;
  }
}

@Resolver(() => ChallengeStep)
export class ChallengeStepResolver {
  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who wrote it down; null: nobody by name",
  })
  writtenBy(
    @Ctx() context: HubContext,
    @Root() { writtenById }: ChallengeStep,
  ): Promise<Person | null> | null {
    return writtenById === null ? null : loadPerson(context, writtenById);
  }
}
