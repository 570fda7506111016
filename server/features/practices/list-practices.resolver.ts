import { Args, Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { listPractices } from "./list-practices.ts";
import { selectPractices } from "./practice.row.ts";
import { type Practice, PracticeConnection } from "./practice.type.ts";
import { PracticesArgs } from "./practices.args.ts";

@Resolver()
export class ListPracticesResolver {
  @Query(() => PracticeConnection, { description: "Published practices" })
  practices(
    @Ctx() context: HubContext,
    @Args(() => PracticesArgs) args: PracticesArgs,
  ): Promise<Page<Practice>> {
    return listPractices(context, args.filter, args.order, args);
  }
}

@Resolver(() => ViewerType)
export class ViewerPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "The practices they work on, drafts among them, the latest begun first",
    complexity: 5,
  })
  practices(
    @Ctx() { db, viewer }: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> | Page<Practice> {
    if (viewer.kind !== "person") return pageOfList<Practice>([], ({ id }) => id, args);
    const own = selectPractices(db)
      .innerJoin("practice_author", "practice_author.practice_id", "practice.id")
      .where("practice_author.person_id", "=", viewer.personId);
    return pageOf(own, [{ by: "practice.id", as: "id", type: "uuid", descending: true }], args);
  }
}
