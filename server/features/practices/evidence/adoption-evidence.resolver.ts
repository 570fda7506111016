import { Args, Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadAdoptionSteps } from "../adoption/adoption.loader.ts";
import { AdoptionStep } from "../adoption/adoption-step.type.ts";
import { Adoption } from "../adoption/adoption.type.ts";
import { evidenceOfAdoption } from "./evidence.loader.ts";
import { Evidence, EvidenceConnection } from "./evidence.type.ts";
import { stepOf } from "./step-of-evidence.ts";

@Resolver(() => Adoption)
export class AdoptionEvidenceResolver {
  @SharedFieldResolver(() => EvidenceConnection, {
    description: "What the adopting city says came of it",
    complexity: 5,
  })
  async evidence(
    @Ctx() context: HubContext,
    @Root() { id }: Adoption,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Evidence>> {
    return pageOfList(await evidenceOfAdoption(context, id), (each) => each.id, args);
  }

  @SharedFieldResolver(() => EvidenceConnection, {
    description:
      "Of its evidence the measured results: figures, with the one before where there is one, that are not disputed and that somebody verified or that name their source or method",
    complexity: 5,
  })
  async measuredResults(
    @Ctx() context: HubContext,
    @Root() { id }: Adoption,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Evidence>> {
    const results = (await evidenceOfAdoption(context, id)).filter(isMeasuredResult);
    return pageOfList(results, (each) => each.id, args);
  }
}

@Resolver(() => AdoptionStep)
export class AdoptionStepEvidenceResolver {
  @SharedFieldResolver(() => [Evidence], { description: "What the city says came of this step" })
  async evidence(@Ctx() context: HubContext, @Root() step: AdoptionStep): Promise<Evidence[]> {
    const [evidence, steps] = await Promise.all([
      evidenceOfAdoption(context, step.adoptionId),
      loadAdoptionSteps(context, step.adoptionId),
    ]);
    return evidence.filter((each) => stepOf(each, steps)?.number === step.number);
  }
}

/** The same as `hasMeasuredResult` of adoptions says in the database. */
function isMeasuredResult(result: Evidence): boolean {
  const { value, status, verifiedAt, sourceUrl, sourceTitle, method } = result;
  const grounded = verifiedAt !== null || sourceUrl !== null || sourceTitle !== "" || method !== "";
  return value !== null && status !== "disputed" && grounded;
}
