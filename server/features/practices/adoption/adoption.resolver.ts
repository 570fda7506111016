import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { practiceOf } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { PracticeCost } from "../text/practice-content.type.ts";
import { PracticeVersion } from "../versions/practice-version.type.ts";
import { versionOf } from "../versions/versions.loader.ts";
import { loadAdoptionChangedAt } from "./adoption-changed-at.ts";
import { AdoptionOrder } from "./adoption.enums.ts";
import { AdoptionFilter } from "./adoption.inputs.ts";
import { loadAdoptionSteps } from "./adoption.loader.ts";
import { may } from "./adoption.policy.ts";
import { selectAdoptions } from "./adoption.row.ts";
import { AdoptionStep } from "./adoption-step.type.ts";
import { Adoption, AdoptionConnection } from "./adoption.type.ts";
import { listAdoptions } from "./list-adoptions.ts";

@Resolver(() => Adoption)
export class AdoptionResolver {
  @Query(() => AdoptionConnection, {
    description: "Practices that cities took over from others",
  })
  adoptions(
    @Ctx() context: HubContext,
    @Arg("filter", () => AdoptionFilter, { nullable: true, description: "Which ones" })
    filter: AdoptionFilter | null,
    @Arg("order", () => AdoptionOrder, {
      description: "In which order",
      defaultValue: AdoptionOrder.LATEST,
    })
    order: AdoptionOrder,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return listAdoptions(context, filter ?? {}, order, args);
  }

  @Query(() => Adoption, {
    nullable: true,
    description: "The adoption at `/adoptions/<slug>`; null when there is none",
  })
  async adoption(
    @Ctx() { db }: HubContext,
    @Arg("slug", () => String, { description: "E.g. `vn-da-nang-compost-from-market-waste`" })
    slug: string,
  ): Promise<Adoption | null> {
    const found = selectAdoptions(db).where("adoption.slug", "=", slug.replaceAll("\0", ""));
    return (await found.executeTakeFirst()) ?? null;
  }

  @SharedFieldResolver(() => String, { description: "Absolute address of its page" })
  url(@Ctx() { services }: HubContext, @Root() { slug }: Adoption): string {
    return `${services.config.publicUrl}/adoptions/${slug}`;
  }

  @SharedFieldResolver(() => DateTime, {
    description: "When it last moved on, was confirmed, edited or got a result",
  })
  updatedAt(@Ctx() context: HubContext, @Root() { id }: Adoption): Promise<Date> {
    return loadAdoptionChangedAt(context, id);
  }

  @SharedFieldResolver(() => Practice, { description: "What is taken over" })
  practice(@Ctx() context: HubContext, @Root() adoption: Adoption): Promise<Practice> {
    return practiceOf(context, adoption);
  }

  @SharedFieldResolver(() => PracticeVersion, {
    description: "The version that was current when the city began",
  })
  version(@Ctx() context: HubContext, @Root() { versionId }: Adoption): Promise<PracticeVersion> {
    return versionOf(context, versionId);
  }

  @SharedFieldResolver(() => City, { description: "The city that takes it over" })
  city(@Ctx() context: HubContext, @Root() { cityId }: Adoption): Promise<City> {
    return cityOf(context, cityId);
  }

  @SharedFieldResolver(() => PracticeCost, {
    nullable: true,
    description: "What it cost the adopting city; null: not told",
  })
  cost(@Root() { costAmount, costCurrency, costYear }: Adoption): PracticeCost | null {
    if (costAmount === null || costCurrency === null || costYear === null) return null;
    return { amount: costAmount, currency: costCurrency, year: costYear };
  }

  @SharedFieldResolver(() => [AdoptionStep], {
    description: "What it was through, the first step first",
  })
  steps(@Ctx() context: HubContext, @Root() { id }: Adoption): Promise<AdoptionStep[]> {
    return loadAdoptionSteps(context, id);
  }

  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who confirmed it for the city where the practice comes from; null: nobody yet",
  })
  confirmedBy(
    @Ctx() context: HubContext,
    @Root() { confirmedById }: Adoption,
  ): Promise<Person | null> | null {
    return confirmedById === null ? null : loadPerson(context, confirmedById);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may add steps, words and evidence" })
  viewerCanWrite(@Ctx() { viewer }: HubContext, @Root() adoption: Adoption): boolean {
    return may.write(viewer, adoption).allowed;
  }

  @FieldResolver(() => Boolean, {
    description: "Who asks may confirm it for the city where the practice comes from",
  })
  viewerCanConfirm(@Ctx() { viewer }: HubContext, @Root() adoption: Adoption): boolean {
    return may.confirm(viewer, adoption).allowed;
  }
}

@Resolver(() => AdoptionStep)
export class AdoptionStepResolver {
  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who wrote it down; null: nobody by name",
  })
  writtenBy(
    @Ctx() context: HubContext,
    @Root() { writtenById }: AdoptionStep,
  ): Promise<Person | null> | null {
    return writtenById === null ? null : loadPerson(context, writtenById);
  }
}
