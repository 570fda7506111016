import { Field, ID, InputType } from "type-graphql";

@InputType("RequestSignInCodeInput", { description: "Where to send a one-time code" })
export class RequestSignInCodeInput {
  @Field(() => String, { description: "E-mail address" })
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: "Language of the letter, `en` or `vi`; by default that of the request",
  })
  language?: string | null;
}

@InputType("SignInInput", { description: "The code that was sent, and for the first time a name" })
export class SignInInput {
  @Field(() => String, { description: "The e-mail address the code was sent to" })
  email!: string;

  @Field(() => String, { description: "The six digits of the newest code" })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Wanted the first time, 1 to 80 characters; ignored when the address has an account",
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The language of a new account as a BCP 47 tag; by default that of the request",
  })
  language?: string | null;
}

@InputType("SignInAsDemoPersonInput", { description: "Which of the demo people to be" })
export class SignInAsDemoPersonInput {
  @Field(() => ID, { description: "The id from `hub.demoPeople`" })
  personId!: string;
}

@InputType("EndSessionInput", { description: "Which of one's own sessions to end" })
export class EndSessionInput {
  @Field(() => ID, { description: "The id from `viewer.sessions`" })
  sessionId!: string;
}

@InputType("UpdateProfileInput", {
  description: "What to change of one's own profile; what is left out stays",
})
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: "The name to go by, 1 to 80 characters" })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The language to read, as a BCP 47 tag" })
  language?: string | null;
}

@InputType("EraseMyAccountInput", { description: "How to erase one's own account" })
export class EraseMyAccountInput {
  @Field(() => String, {
    nullable: true,
    description: "The code of the letter that `requestErasureCode` sent; a guest needs none",
  })
  code?: string | null;

  @Field(() => Boolean, {
    description:
      "True: one's comments are taken back as well. False: they stay in the record, without a name",
  })
  withdrawComments!: boolean;
}
