import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { practiceOf } from "../practice.loader.ts";
import { PracticeAuthor } from "./practice-author.type.ts";
import { authorById, visibleAuthors } from "./practice-authors.ts";

registerNode("PracticeAuthor", {
  async load(context, id) {
    const author = await authorById.load(context, id);
    if (!author) return null;
    const visible = await visibleAuthors(context, await practiceOf(context, author));
    return visible.find((each) => each.id === id) ?? null;
  },
});

@Resolver(() => PracticeAuthor)
export class PracticeAuthorResolver {
  @SharedFieldResolver(() => Person, { description: "Who" })
  person(@Ctx() context: HubContext, @Root() { personId }: PracticeAuthor): Promise<Person> {
    return loadPerson(context, personId) as Promise<Person>;
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation they write for; null: in their own name",
  })
  seat(@Ctx() context: HubContext, @Root() author: PracticeAuthor): Promise<typeof Seat | null> {
    return loadSeat(context, author);
  }
}
