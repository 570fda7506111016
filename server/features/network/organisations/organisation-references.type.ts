import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("OrganisationReferences", {
  simpleResolvers: true,
  description: "How much of the hub names an organisation, of all times",
})
export class OrganisationReferences {
  @Field(() => Int, { description: "People who have a role for it today" })
  members!: number;

  @Field(() => Int, { description: "Roles of people for it" })
  memberships!: number;

  @Field(() => Int, { description: "Invitations to such roles" })
  invitations!: number;

  @Field(() => Int, { description: "Seats for it in workshops" })
  seats!: number;

  @Field(() => Int, { description: "Comments in its name, in workshops and discussions" })
  comments!: number;

  @Field(() => Int, { description: "Practices that somebody writes, wrote or reviewed for it" })
  practices!: number;

  @Field(() => Int, { description: "Results that somebody of it judged" })
  evidence!: number;
}
