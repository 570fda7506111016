import { registerEnumType } from "type-graphql";

export const ActivityKind = {
  PRACTICE_PUBLISHED: "practice_published",
  PRACTICE_VERSION_PUBLISHED: "practice_version_published",
  PRACTICE_WITHDRAWN: "practice_withdrawn",
  ADOPTION_BEGUN: "adoption_begun",
  ADOPTION_MOVED: "adoption_moved",
  RESULT_MEASURED: "result_measured",
  CHALLENGE_RAISED: "challenge_raised",
  CHALLENGE_SOLVED: "challenge_solved",
  WORKSHOP_ANNOUNCED: "workshop_announced",
} as const;
export type ActivityKind = (typeof ActivityKind)[keyof typeof ActivityKind];

registerEnumType(ActivityKind, {
  name: "ActivityKind",
  description: "What happened in public",
  valuesConfig: {
    PRACTICE_PUBLISHED: { description: "A practice was published for the first time" },
    PRACTICE_VERSION_PUBLISHED: { description: "A new version or a translation was published" },
    PRACTICE_WITHDRAWN: { description: "A practice was withdrawn, with a reason" },
    ADOPTION_BEGUN: { description: "A city began to take a practice over" },
    ADOPTION_MOVED: { description: "An adoption came to stand somewhere else" },
    RESULT_MEASURED: { description: "An adopting city measured a result" },
    CHALLENGE_RAISED: { description: "A city described a difficulty" },
    CHALLENGE_SOLVED: { description: "A difficulty was solved" },
    WORKSHOP_ANNOUNCED: { description: "A public workshop was announced" },
  },
});
