import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { emptyPage } from "#server/core/graphql/empty-page.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { City } from "#server/features/network/city.type.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { Practice } from "#server/features/practices/practice.type.ts";
import { type Activity, ActivityConnection } from "./activity.type.ts";
import { type FollowSubject, FollowSubjectConnection } from "./follow-subject.type.ts";
import { isFollowed, listFollowed } from "./follows.ts";
import { countNews, listNews, newsSince } from "./news.ts";

@Resolver(() => ViewerType)
export class ViewerNewsResolver {
  @FieldResolver(() => FollowSubjectConnection, {
    description: "What they follow, the latest first",
    complexity: 5,
  })
  following(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<FollowSubject>> | Page<FollowSubject> {
    const { viewer } = context;
    return viewer.kind === "person" ? listFollowed(context, viewer.personId, args) : emptyPage();
  }

  @FieldResolver(() => ActivityConnection, {
    description: "What concerns what they follow, the latest first; not what they did themselves",
    complexity: 5,
  })
  news(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Activity>> | Page<Activity> {
    const { viewer } = context;
    return viewer.kind === "person" ? listNews(context, viewer.personId, args) : emptyPage();
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "What happened after it is new to them; null: they follow nothing yet",
  })
  newsSince(@Ctx() context: HubContext): Promise<Date | null> | null {
    const { viewer } = context;
    return viewer.kind === "person" ? newsSince(context, viewer.personId) : null;
  }

  @FieldResolver(() => Int, {
    description: "How much of it is new to them; 100 stands for that many or more",
    complexity: 5,
  })
  newsCount(@Ctx() context: HubContext): Promise<number> | number {
    const { viewer } = context;
    return viewer.kind === "person" ? countNews(context, viewer.personId) : 0;
  }
}

const followed = { description: "Who asks follows it" };

@Resolver(() => City)
export class CityFollowResolver {
  @FieldResolver(() => Boolean, followed)
  viewerFollows(@Ctx() context: HubContext, @Root() { id }: City): Promise<boolean> {
    return isFollowed(context, id);
  }
}

@Resolver(() => Practice)
export class PracticeFollowResolver {
  @FieldResolver(() => Boolean, followed)
  viewerFollows(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<boolean> {
    return isFollowed(context, id);
  }
}

@Resolver(() => Theme)
export class ThemeFollowResolver {
  @FieldResolver(() => Boolean, followed)
  viewerFollows(@Ctx() context: HubContext, @Root() { id }: Theme): Promise<boolean> {
    return isFollowed(context, id);
  }
}
