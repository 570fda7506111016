import { registerEnumType } from "type-graphql";

export const CommentAttribution = { PERSONAL: "personal", AGENCY: "agency" } as const;
export type CommentAttribution = (typeof CommentAttribution)[keyof typeof CommentAttribution];

registerEnumType(CommentAttribution, {
  name: "CommentAttribution",
  description: "In whose name a comment speaks",
  valuesConfig: {
    PERSONAL: { description: "In the author's own name" },
    AGENCY: {
      description: "In the name of the city or organisation the author sat for when writing",
    },
  },
});

export const CommentState = { SHOWN: "shown", WITHDRAWN: "withdrawn", HIDDEN: "hidden" } as const;
export type CommentState = (typeof CommentState)[keyof typeof CommentState];

registerEnumType(CommentState, {
  name: "CommentState",
  description: "Whether the words of a comment can be read",
  valuesConfig: {
    SHOWN: { description: "Who may read there reads it" },
    WITHDRAWN: { description: "Its author took it back; the words are gone" },
    HIDDEN: { description: "Hidden with a reason; its words are read by who keeps order there" },
  },
});

export const ReactionKind = { AGREE: "agree", THANKS: "thanks", USEFUL: "useful" } as const;
export type ReactionKind = (typeof ReactionKind)[keyof typeof ReactionKind];

registerEnumType(ReactionKind, {
  name: "ReactionKind",
  description: "A short answer to a comment without words",
  valuesConfig: {
    AGREE: { description: "I agree" },
    THANKS: { description: "Thank you" },
    USEFUL: { description: "Useful for my city" },
  },
});
