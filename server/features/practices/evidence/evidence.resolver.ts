import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { adoptionOf, loadAdoption } from "../adoption/adoption.loader.ts";
import { may as mayAdopt } from "../adoption/adoption.policy.ts";
import { Adoption } from "../adoption/adoption.type.ts";
import { practiceOf, standingIn } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { may as mayPractise } from "../practices.policy.ts";
import { loadParty } from "../review/writing-party.ts";
import { readableEvidence } from "./evidence.loader.ts";
import { may } from "./evidence.policy.ts";
import { Evidence } from "./evidence.type.ts";
import { counts, dayOf, isOutOfDate } from "./measured.ts";

registerNode("Evidence", { load: readableEvidence });

@Resolver(() => Evidence)
export class EvidenceResolver {
  @SharedFieldResolver(() => Person, {
    nullable: true,
    description: "Who confirmed or disputed it; null: nobody yet",
  })
  verifiedBy(
    @Ctx() context: HubContext,
    @Root() { verifiedById }: Evidence,
  ): Promise<Person | null> | null {
    return verifiedById === null ? null : loadPerson(context, verifiedById);
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation they belong to",
  })
  verifiedFor(
    @Ctx() context: HubContext,
    @Root() { verifiedCityId: cityId, verifiedOrganisationId: organisationId }: Evidence,
  ): Promise<typeof Seat | null> {
    return loadSeat(context, { cityId, organisationId });
  }

  @SharedFieldResolver(() => Boolean, {
    description: "It tells of a time that ended more than five years ago",
  })
  outOfDate(@Ctx() { services }: HubContext, @Root() evidence: Evidence): boolean {
    return isOutOfDate(evidence, dayOf(services.clock.now()));
  }

  @SharedFieldResolver(() => Boolean, {
    description: "It is enough for `measured`; `Query.measuredRule` says what that takes",
  })
  counts(@Ctx() { services }: HubContext, @Root() evidence: Evidence): boolean {
    return counts(evidence, dayOf(services.clock.now()));
  }

  @SharedFieldResolver(() => Practice, {
    nullable: true,
    description: "The practice whose result it is; null: it is of an adoption",
  })
  practice(@Ctx() context: HubContext, @Root() { practiceId }: Evidence): Promise<Practice> | null {
    return practiceId === null ? null : practiceOf(context, { practiceId });
  }

  @SharedFieldResolver(() => Adoption, {
    nullable: true,
    description: "The adoption whose result it is; null: it is of a practice",
  })
  adoption(@Ctx() context: HubContext, @Root() { adoptionId }: Evidence): Promise<Adoption | null> {
    return loadAdoption(context, adoptionId);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may change or remove it now" })
  async viewerCanChange(@Ctx() context: HubContext, @Root() evidence: Evidence): Promise<boolean> {
    const { practiceId, adoptionId } = evidence;
    if (practiceId === null)
      return mayAdopt.write(context.viewer, await adoptionOf(context, adoptionId!)).allowed;
    const { practice, part } = await standingIn(context, await practiceOf(context, { practiceId }));
    return mayPractise.write(context.viewer, practice, part).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may say whether it holds" })
  async viewerCanVerify(
    @Ctx() context: HubContext,
    @Root() { practiceId, adoptionId, writtenById }: Evidence,
  ): Promise<boolean> {
    const party =
      practiceId === null
        ? { personIds: [], cities: [await adoptionOf(context, adoptionId!)] }
        : await loadParty(context, practiceId);
    return may.verify(context.viewer, { ...party, writtenById }).allowed;
  }
}
