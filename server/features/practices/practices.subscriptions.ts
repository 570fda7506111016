import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { PracticeEvent } from "./practice-event.type.ts";
import { tellPracticeEvent } from "./told-events.ts";

@Resolver()
export class PracticesSubscriptions {
  @Subscription(() => PracticeEvent, {
    // The socket server brings the events and executes the field for each of them.
    subscribe: () => {
      throw programError(
        "BAD_USER_INPUT",
        "Subscriptions are served over the WebSocket at /graphql.",
      );
    },
    description: "Everything that happens to a practice, in order, after `after` and then live",
  })
  practiceEvents(
    @Root() event: StoredEvent,
    @Ctx() context: HubContext,
    @Arg("practiceId", () => ID, { description: "Id of the practice" }) _practiceId: string,
    @Arg("after", () => String, {
      nullable: true,
      description:
        "The cursor to go on after; better given in the operation's `extensions.after`, where a reconnect finds the newest one",
    })
    _after?: string | null,
  ) {
    return tellPracticeEvent(context, event);
  }
}
