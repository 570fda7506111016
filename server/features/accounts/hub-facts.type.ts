import { Field, ID, ObjectType } from "type-graphql";

/** Holds nothing: features that know more add fields to it. */
@ObjectType("HubFacts", { description: "What this hub is and holds" })
export class HubFacts {}

@ObjectType("DemoPerson", {
  simpleResolvers: true,
  description: "Somebody of the demo data, to sign in as for a first look",
})
export class DemoPerson {
  /** The person's key; not told. */
  personId!: string;

  @Field(() => ID, { description: "The id of the person, for `signInAsDemoPerson`" })
  id!: string;

  @Field(() => String, { description: "Their name" })
  name!: string;
}
