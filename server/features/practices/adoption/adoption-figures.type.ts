import { Int, ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("AdoptionFigures", {
  simpleResolvers: true,
  description: "What became of a practice in other cities, in figures",
})
export class AdoptionFigures {
  @SharedField(() => Int, { description: "Cities that find out whether it fits" })
  understanding!: number;

  @SharedField(() => Int, { description: "Cities that change it to fit" })
  adapting!: number;

  @SharedField(() => Int, { description: "Cities that try it in a small place" })
  piloting!: number;

  @SharedField(() => Int, { description: "Cities that use it" })
  inUse!: number;

  @SharedField(() => Int, { description: "Cities that stopped" })
  stopped!: number;

  @SharedField(() => [String], { description: "Why they stopped, the latest first" })
  stoppedReasons!: string[];

  @SharedField(() => Int, { description: "Cities that reported a measured result" })
  measured!: number;
}
