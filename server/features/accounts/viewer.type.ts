import { ObjectType } from "type-graphql";

/**
 * Who is asking, as the contract shows them. Holds nothing: every field is answered from
 * `context.viewer`, by `viewer.resolver.ts` here and by the features that add fields.
 */
@ObjectType("Viewer", { description: "Who is asking: a person who is signed in, or a guest" })
export class ViewerType {}
