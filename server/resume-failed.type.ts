import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ChallengeEvent } from "#server/features/practices/challenge-event.type.ts";
import { NetworkEvent } from "#server/features/network/network-event.type.ts";
import { PracticeEvent } from "#server/features/practices/practice-event.type.ts";
import { WorkshopEvent } from "#server/features/workshops/workshop-event.type.ts";
import { ResumeFailed } from "#server/realtime/resume-failed.ts";

// Declared from above: it stands behind the events of every feature, and no feature sees them all.
SharedField(() => String, { description: "Why, in a sentence" })(ResumeFailed.prototype, "reason");
ObjectType("ResumeFailed", {
  implements: [WorkshopEvent, NetworkEvent, PracticeEvent, ChallengeEvent],
  simpleResolvers: true,
  description: "The cursor could not be served: fetch what is shown anew and go on from `cursor`",
})(ResumeFailed);

export { ResumeFailed };
