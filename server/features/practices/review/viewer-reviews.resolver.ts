import { sql } from "kysely";
import { Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { selectPractices } from "../practice.row.ts";
import { type Practice, PracticeConnection } from "../practice.type.ts";

@Resolver(() => ViewerType)
export class ViewerReviewsResolver {
  @FieldResolver(() => PracticeConnection, {
    description:
      "Practices that wait for their review; for the secretariat also those that wait for reviewers. The longest waiting first",
    complexity: 5,
  })
  reviews(
    @Ctx() { db, viewer }: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> | Page<Practice> {
    if (viewer.kind !== "person") return pageOfList<Practice>([], ({ id }) => id, args);
    const own = sql<boolean>`exists (select 1 from review
      join review_round on review_round.id = review.round_id
      where review_round.practice_id = practice.id and review_round.outcome is null
        and review.reviewer_id = ${viewer.personId} and review.verdict is null)`;
    const unassigned = sql<boolean>`(practice.state in ('submitted', 'in_review')
      and not exists (select 1 from review
        join review_round on review_round.id = review.round_id
        where review_round.practice_id = practice.id and review_round.outcome is null
          and review.verdict is null))`;
    const waiting = isSecretariat(viewer) ? sql<boolean>`(${own} or ${unassigned})` : own;
    return pageOf(
      selectPractices(db).where(waiting),
      [
        { by: "practice.state_since", as: "stateSince", type: "instant" },
        { by: "practice.id", as: "id", type: "uuid" },
      ],
      args,
    );
  }
}
