import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

export const ReportDecision = { KEEP: "keep", HIDE: "hide" } as const;
export type ReportDecision = (typeof ReportDecision)[keyof typeof ReportDecision];
registerEnumType(ReportDecision, {
  name: "ReportDecision",
  description: "What becomes of a comment that was reported",
  valuesConfig: {
    KEEP: { description: "It stays as it is" },
    HIDE: { description: "Its words are taken away, with the reason in their place" },
  },
});

export const HeldDecision = { APPROVE: "approve", DECLINE: "decline" } as const;
export type HeldDecision = (typeof HeldDecision)[keyof typeof HeldDecision];
registerEnumType(HeldDecision, {
  name: "HeldDecision",
  description: "What becomes of a comment that waits for a host",
  valuesConfig: {
    APPROVE: { description: "The room reads it, in the place of this moment" },
    DECLINE: { description: "The room does not read it; its author reads why" },
  },
});

@ArgsType()
export class ModerationQueueArgs extends ConnectionArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Of one workshop, for its hosts; null: of the whole hub, for the secretariat",
  })
  workshopId?: string | null;
}

@InputType("ReportCommentInput", {
  description: "Which comment a moderator should look at, and why",
})
export class ReportCommentInput {
  @Field(() => ID, { description: "Id of a comment of a workshop or of a discussion" })
  commentId!: string;

  @Field(() => String, { description: "3 to 300 characters, for the moderators" })
  reason!: string;
}

@InputType("DecideReportsInput", { description: "What becomes of a comment that was reported" })
export class DecideReportsInput {
  @Field(() => ID, { description: "Id of a comment of a workshop or of a discussion" })
  commentId!: string;

  @Field(() => ReportDecision, { description: "Keep or hide it" })
  decision!: ReportDecision;

  @Field(() => String, {
    nullable: true,
    description: "HIDE needs one: 3 to 300 characters, which everybody reads",
  })
  reason?: string | null;
}

@InputType("DecideHeldCommentInput", { description: "What becomes of a comment that waits" })
export class DecideHeldCommentInput {
  @Field(() => ID, { description: "Id of the held comment" })
  heldCommentId!: string;

  @Field(() => HeldDecision, { description: "Approve or decline it" })
  decision!: HeldDecision;

  @Field(() => String, {
    nullable: true,
    description: "DECLINE needs one: 3 to 300 characters, which its author reads",
  })
  reason?: string | null;
}

@InputType("SetPremoderationInput", { description: "Whether comments wait for a host" })
export class SetPremoderationInput {
  @Field(() => ID, { description: "Id of the workshop" })
  workshopId!: string;

  @Field(() => Boolean, { description: "True: what participants say waits from now on" })
  on!: boolean;
}
