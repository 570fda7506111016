import { Field, ID, InputType, Int } from "type-graphql";
import { OrganisationKind } from "../organisation.type.ts";

@InputType("OrganisationNameInput", { description: "The name in one more language than English" })
export class OrganisationNameInput {
  @Field(() => String, { description: "BCP 47 tag, e.g. `vi`; each but English once" })
  language!: string;

  @Field(() => String, { description: "2 to 200 characters" })
  text!: string;
}

@InputType({ description: "What is known of an organisation" })
abstract class OrganisationFields {
  @Field(() => OrganisationKind, { description: "What kind of organisation it is" })
  kind!: OrganisationKind;

  @Field(() => String, { description: "The English name; 2 to 200 characters" })
  name!: string;

  @Field(() => [OrganisationNameInput], {
    nullable: true,
    description: "The name in other languages; unsaid or null: none is known",
  })
  otherNames?: OrganisationNameInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Code of the member state it belongs to, e.g. `VN`; null: to none. A national or local agency belongs to one",
  })
  countryCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the city it sits in or works for, of that country if one is said; null: none",
  })
  cityId?: string | null;

  @Field(() => String, { nullable: true, description: "Its own page; http or https; null: none" })
  website?: string | null;
}

@InputType("CreateOrganisationInput", { description: "A new organisation" })
export class CreateOrganisationInput extends OrganisationFields {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it makes no second organisation",
  })
  clientKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its place in addresses: small letters, digits and hyphens, at most 60, and for good; unsaid: made of the English name",
  })
  slug?: string | null;
}

@InputType("UpdateOrganisationInput", {
  description: "All that is known of an organisation: what is left out is known no more",
})
export class UpdateOrganisationInput extends OrganisationFields {
  @Field(() => ID, { description: "Id of the organisation" })
  organisationId!: string;

  @Field(() => Int, {
    description: "The `revision` that was read; Conflict when it was changed meanwhile",
  })
  revision!: number;
}

@InputType("MergeOrganisationsInput", { description: "Which of two organisations stays" })
export class MergeOrganisationsInput {
  @Field(() => ID, { description: "Id of the organisation that stays as it is" })
  keepId!: string;

  @Field(() => ID, {
    description:
      "Id of the one that becomes part of it: all that names it names the other from now on",
  })
  dropId!: string;
}
