import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { afterDescription, servedLive } from "#server/realtime/served-live.ts";
import { PracticeEvent } from "./practice-event.type.ts";
import { tellPracticeEvent } from "./told-events.ts";

@Resolver()
export class PracticesSubscriptions {
  @Subscription(() => PracticeEvent, {
    subscribe: servedLive,
    description: "Everything that happens to a practice, in order, after `after` and then live",
  })
  practiceEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("practiceId", () => ID, { description: "Id of the practice" }) _practiceId: string,
    @Arg("after", () => String, { nullable: true, description: afterDescription })
    _after?: string | null,
  ) {
    return tellPracticeEvent(context, event);
  }
}
