import { ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { TurnOf } from "./review.enums.ts";
import type { TurnFacts } from "./review-rule.ts";

@ObjectType("Turn", { simpleResolvers: true, description: "Who has to act next on a practice" })
export class Turn implements TurnFacts {
  @SharedField(() => TurnOf, { description: "Whose turn it is" })
  readonly whose: TurnOf;

  @SharedField(() => DateTime, { description: "Since when" })
  readonly since: Date;

  @SharedField(() => [Person], { description: "Who they are" })
  readonly people: readonly Person[];

  constructor({ whose, since }: TurnFacts, people: readonly Person[]) {
    this.whose = whose;
    this.since = since;
    this.people = people;
  }
}
