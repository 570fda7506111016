import { registerEnumType } from "type-graphql";

export const WorkshopState = {
  DRAFT: "draft",
  SCHEDULED: "scheduled",
  LIVE: "live",
  CLOSED: "closed",
} as const;
export type WorkshopState = (typeof WorkshopState)[keyof typeof WorkshopState];

registerEnumType(WorkshopState, {
  name: "WorkshopState",
  description: "Where a workshop stands; it only goes forward",
  valuesConfig: {
    DRAFT: { description: "Prepared by its hosts, seen by nobody else" },
    SCHEDULED: { description: "Announced; the agenda can be read and the room entered" },
    LIVE: { description: "Running: comments are open" },
    CLOSED: { description: "Over: it can be read, and the minutes finished" },
  },
});

export const WorkshopVisibility = {
  PUBLIC: "public",
  MEMBERS: "members",
  INVITED: "invited",
} as const;
export type WorkshopVisibility = (typeof WorkshopVisibility)[keyof typeof WorkshopVisibility];

registerEnumType(WorkshopVisibility, {
  name: "WorkshopVisibility",
  description: "Who may read a workshop without being in it; its join code lets in regardless",
  valuesConfig: {
    PUBLIC: { description: "Everybody" },
    MEMBERS: { description: "Signed-in people with a membership" },
    INVITED: { description: "Nobody but those who are in it" },
  },
});
