import { ObjectType } from "type-graphql";

/** Holds nothing: each feature adds the count of what it keeps. */
@ObjectType("NetworkFigures", { description: "The network in figures" })
export class NetworkFigures {}
