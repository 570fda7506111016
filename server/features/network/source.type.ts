import { ObjectType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("Source", {
  implements: Node,
  simpleResolvers: true,
  description: "Where a claim was read",
})
export class Source {
  id!: string;

  @SharedField(() => String, { description: "Short and lasting, e.g. `BTN2018`" })
  code!: string;

  @SharedField(() => String, { description: "Title, and the publisher where it is known" })
  title!: string;

  @SharedField(() => String, {
    nullable: true,
    description: "Where it stood on the web, as written down; often not a whole address",
  })
  site!: string | null;

  @SharedField(() => String, {
    nullable: true,
    description: "When it was published, as far as it says: `2018-08-31`, `2014`, `c. 2006–2008`",
  })
  published!: string | null;
}
