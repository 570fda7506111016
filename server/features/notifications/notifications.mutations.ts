import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { follow } from "./follow.ts";
import { markNewsSeen } from "./mark-news-seen.ts";
import { FollowInput, MarkNewsSeenInput } from "./notifications.inputs.ts";
import {
  FollowResult,
  FollowSuccess,
  MarkNewsSeenResult,
  MarkNewsSeenSuccess,
} from "./notifications.results.ts";

@Resolver()
export class NotificationsMutations {
  @Mutation(() => FollowResult, {
    description: "Follows a city, a practice or a theme; for people who are signed in",
  })
  follow(
    @Ctx() context: HubContext,
    @Arg("input", () => FollowInput, { description: "What" }) { id }: FollowInput,
  ) {
    return following(context, id, true);
  }

  @Mutation(() => FollowResult, { description: "Stops following" })
  unfollow(
    @Ctx() context: HubContext,
    @Arg("input", () => FollowInput, { description: "What" }) { id }: FollowInput,
  ) {
    return following(context, id, false);
  }

  @Mutation(() => MarkNewsSeenResult, { description: "What happened until then counts as seen" })
  markNewsSeen(
    @Ctx() context: HubContext,
    @Arg("input", () => MarkNewsSeenInput, { description: "Until when" })
    { until }: MarkNewsSeenInput,
  ) {
    return orRefusal(async () => {
      await markNewsSeen(context, until);
      forgetLoaded(context);
      return new MarkNewsSeenSuccess();
    });
  }
}

function following(context: HubContext, id: string, wanted: boolean) {
  return orRefusal(async () => {
    const subject = await follow(context, id, wanted);
    forgetLoaded(context);
    return new FollowSuccess(subject);
  });
}
