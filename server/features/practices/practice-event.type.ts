import { InterfaceType, ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { Practice } from "./practice.type.ts";
import { PracticeText } from "./text/practice-text.type.ts";

@InterfaceType("PracticeEvent", { description: "Something that happened to a practice" })
export abstract class PracticeEvent {
  @SharedField(() => String, { description: "Resume after this event with it" })
  readonly cursor: string;

  @SharedField(() => DateTime, { description: "When it happened" })
  readonly occurredAt: Date;

  constructor(event: StoredEvent) {
    this.cursor = encodeCursor(event);
    this.occurredAt = event.at;
  }
}

@ObjectType("PracticeChanged", {
  implements: PracticeEvent,
  simpleResolvers: true,
  description: "Its text, state, themes, authors, review or versions changed",
})
export class PracticeChanged extends PracticeEvent {
  @SharedField(() => Practice, { description: "As it is now" })
  readonly practice: Practice;

  @SharedField(() => PracticeText, {
    nullable: true,
    description: "The text that was stored; null when something else changed",
  })
  readonly text: PracticeText | null;

  constructor(event: StoredEvent, practice: Practice, text: PracticeText | null) {
    super(event);
    this.practice = practice;
    this.text = text;
  }
}
