import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { may } from "../network.policy.ts";
import { Organisation } from "../organisation.type.ts";
import { loadOrganisation } from "../organisations.ts";
import { countReferences } from "./count-references.ts";
import { createOrganisation } from "./create-organisation.ts";
import { mergeOrganisations } from "./merge-organisations.ts";
import { OrganisationReferences } from "./organisation-references.type.ts";
import {
  CreateOrganisationInput,
  MergeOrganisationsInput,
  UpdateOrganisationInput,
} from "./organisation.inputs.ts";
import { KeepOrganisationResult, KeepOrganisationSuccess } from "./organisation.results.ts";
import { updateOrganisation } from "./update-organisation.ts";

@Resolver(() => Organisation)
export class OrganisationMutations {
  @FieldResolver(() => OrganisationReferences, {
    nullable: true,
    description:
      "What names it, and would name another after a merge; null but for the secretariat",
    complexity: 5,
  })
  async references(
    @Ctx() context: HubContext,
    @Root() { id }: Organisation,
  ): Promise<OrganisationReferences | null> {
    return may.keepNetwork(context.viewer).allowed ? countReferences(context, id) : null;
  }

  @Mutation(() => KeepOrganisationResult, {
    description: "Adds an organisation to the network; for the secretariat",
  })
  createOrganisation(
    @Ctx() context: HubContext,
    @Arg("input", () => CreateOrganisationInput, { description: "What is known of it" })
    input: CreateOrganisationInput,
  ) {
    return kept(context, () => createOrganisation(context, input));
  }

  @Mutation(() => KeepOrganisationResult, {
    description: "Writes anew what is known of an organisation; for the secretariat",
  })
  updateOrganisation(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateOrganisationInput, { description: "Which, and what is known of it" })
    input: UpdateOrganisationInput,
  ) {
    return kept(context, () => updateOrganisation(context, input));
  }

  @Mutation(() => KeepOrganisationResult, {
    description:
      "Makes one organisation of two records of it: members, invitations, seats, comments and all else that names the one name the other, its address and id lead there for good; cannot be undone; for the secretariat",
  })
  mergeOrganisations(
    @Ctx() context: HubContext,
    @Arg("input", () => MergeOrganisationsInput, { description: "Which stays, and which does not" })
    input: MergeOrganisationsInput,
  ) {
    return kept(context, () => mergeOrganisations(context, input));
  }
}

function kept(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    return new KeepOrganisationSuccess((await loadOrganisation(context, id))!);
  });
}
