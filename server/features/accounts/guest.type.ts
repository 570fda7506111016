import { ObjectType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("Guest", {
  implements: Node,
  simpleResolvers: true,
  description:
    "Somebody in a workshop without an account; seen only by the browser that is this guest",
})
export class Guest {
  id!: string;

  @SharedField(() => String, { description: "The name the guest gave when joining" })
  name!: string;

  @SharedField(() => String, { description: "The language the guest reads, as a BCP 47 tag" })
  language!: string;
}
