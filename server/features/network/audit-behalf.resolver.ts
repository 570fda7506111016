import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { AuditEntry } from "#server/features/accounts/audit/audit-entry.type.ts";
import { Seat } from "./seat.type.ts";
import { loadSeat } from "./seats.ts";

@Resolver(() => AuditEntry)
export class AuditBehalfResolver {
  @FieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation it was done for; null: for none, or nobody knows which",
  })
  onBehalfOf(
    @Ctx() context: HubContext,
    @Root() { forCityId, forOrganisationId }: AuditEntry,
  ): Promise<Seat | null> {
    return loadSeat(context, { cityId: forCityId, organisationId: forOrganisationId });
  }
}
