import { Field, ID, InputType } from "type-graphql";
import { AuthorAccess, AuthorCapacity } from "../practice.enums.ts";

@InputType("InvitePracticeAuthorInput", { description: "Who should work on a practice, and how" })
export class InvitePracticeAuthorInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => ID, { description: "Id of the person; one who works on it already changes" })
  personId!: string;

  @Field(() => AuthorCapacity, { description: "As what" })
  capacity!: AuthorCapacity;

  @Field(() => AuthorAccess, { description: "For experts; authors always write" })
  access!: AuthorAccess;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the city or organisation they write for; else what their membership says",
  })
  seatId?: string | null;
}

@InputType("RemovePracticeAuthorInput", { description: "Who should no longer work on a practice" })
export class RemovePracticeAuthorInput {
  @Field(() => ID, { description: "Id of the author as listed in the practice" })
  authorId!: string;
}
