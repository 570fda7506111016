import { registerEnumType } from "type-graphql";

export const AttendanceRole = {
  CHAIR: "chair",
  HOST: "host",
  SPEAKER: "speaker",
  DELEGATE: "delegate",
  EXPERT: "expert",
  DONOR: "donor",
  OBSERVER: "observer",
  GUEST: "guest",
} as const;
export type AttendanceRole = (typeof AttendanceRole)[keyof typeof AttendanceRole];

registerEnumType(AttendanceRole, {
  name: "AttendanceRole",
  description: "What somebody is in a workshop",
  valuesConfig: {
    CHAIR: { description: "Leads the workshop" },
    HOST: { description: "Secretariat: keeps the room, the agenda and the minutes" },
    SPEAKER: { description: "Presents a paper" },
    DELEGATE: { description: "Sits for a city or an agency" },
    EXPERT: { description: "Advises" },
    DONOR: { description: "From an organisation that supports the work" },
    OBSERVER: { description: "Follows" },
    GUEST: { description: "Came with the code and a name" },
  },
});
