import { Ctx, ObjectType, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedField, SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { membershipsOf } from "#server/features/network/memberships.ts";
import { seatFor } from "../authors/author-seat.ts";
import { authorsOf } from "../authors/practice-authors.ts";
import type { PracticeContent } from "../practice-content.ts";
import { PracticeContentType } from "./practice-content.type.ts";
import { revisionBody } from "./practice-revisions.ts";
import { PracticeRevision } from "./practice-text.type.ts";
import { wholeContent } from "./same-content.ts";

@ObjectType("RevisionAuthor", {
  simpleResolvers: true,
  description: "Who wrote what is new in a revision",
})
export class RevisionAuthor {
  @SharedField(() => Person, { description: "Who" })
  person!: Person;

  @SharedField(() => Seat, {
    nullable: true,
    description: "The city or organisation they write for; null: in their own name",
  })
  seat!: typeof Seat | null;
}

@Resolver(() => PracticeRevision)
export class PracticeRevisionResolver {
  @SharedFieldResolver(() => PracticeContentType, { description: "The structured part" })
  async content(
    @Ctx() context: HubContext,
    @Root() { id }: PracticeRevision,
  ): Promise<PracticeContent> {
    return wholeContent((await revisionBody.load(context, id))!.content);
  }

  @SharedFieldResolver(() => String, { description: "The long part as HTML; safe to show" })
  async html(@Ctx() context: HubContext, @Root() { id }: PracticeRevision): Promise<string> {
    return (await revisionBody.load(context, id))!.html;
  }

  @SharedFieldResolver(() => String, { description: "The long part as Markdown" })
  async markdown(@Ctx() context: HubContext, @Root() { id }: PracticeRevision): Promise<string> {
    return (await revisionBody.load(context, id))!.markdown;
  }

  @SharedFieldResolver(() => [RevisionAuthor], { description: "Who wrote what is new in it" })
  async authors(
    @Ctx() context: HubContext,
    @Root() { authorIds, practiceId }: PracticeRevision,
  ): Promise<RevisionAuthor[]> {
    const working = await authorsOf(context, practiceId);
    const found = await Promise.all(
      authorIds.map(async (id) => {
        const author = working.find(({ personId }) => personId === id);
        const [person, seat] = await Promise.all([
          loadPerson(context, id),
          author ? loadSeat(context, author) : seatOfMember(context, id),
        ]);
        return person && { person, seat };
      }),
    );
    return found.filter((author) => author !== null);
  }
}

/** Whoever works on it no more is shown with what their membership says. */
async function seatOfMember(context: HubContext, personId: string): Promise<typeof Seat | null> {
  const { city_id, organisation_id } = seatFor(await membershipsOf(context, personId), null);
  return loadSeat(context, { cityId: city_id, organisationId: organisation_id });
}
