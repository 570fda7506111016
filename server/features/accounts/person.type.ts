import { ObjectType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

/** A person as the contract shows them; e-mail and the like are not among what is read for it. */
@ObjectType("Person", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A person with an account; public: name and memberships, never e-mail or phone. Of who has no membership others read the name alone; those who were erased are one and the same to others",
})
export class Person {
  id!: string;

  @SharedField(() => String, { description: "The name they go by, as they write it" })
  name!: string;

  @SharedField(() => String, {
    description:
      "The language they read, as a BCP 47 tag such as `vi`; empty when only their name is told",
  })
  language!: string;
}
