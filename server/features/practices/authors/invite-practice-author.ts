import { v7 as uuid } from "uuid";
import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { fill } from "#server/core/language/sentences.ts";
import { isCurrent, selectMemberships } from "#server/features/network/memberships.ts";
import { readSeat } from "#server/features/network/seat-key.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { may } from "../practices.policy.ts";
import { type AuthorSeat, seatFor } from "./author-seat.ts";
import type { InvitePracticeAuthorInput } from "./practice-author.inputs.ts";

/** Asks somebody to work on a practice, or changes what they may do there. Resolves to its id. */
export function invitePracticeAuthor(
  context: HubContext,
  input: InvitePracticeAuthorInput,
): Promise<string> {
  const { viewer, services } = context;
  const id = keyIn(input.practiceId, "Practice");
  const personId = keyIn(input.personId, "Person");
  const { capacity } = input;
  const access = capacity === "author" ? "write" : input.access;
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.invite(viewer, practice, part));
    const working = await tx.db
      .selectFrom("practice_author")
      .select(["person_id as personId", "capacity"])
      .where("practice_id", "=", id)
      .execute();
    const known = working.find((each) => each.personId === personId);
    if (!known) await checkGuest(tx, personId, working.length);
    else if (known.capacity === "author" && capacity === "expert")
      keepsAnAuthor(working.filter((each) => each.capacity === "author").length - 1);
    const now = services.clock.now();
    const seat =
      input.seatId != null
        ? await givenSeat(tx, input.seatId)
        : await ownSeat(tx, personId, practice.cityId, now);
    const invited_by = viewer.kind === "person" ? viewer.personId : null;
    const row = { practice_id: id, person_id: personId, capacity, access, ...seat };
    await tx.db
      .insertInto("practice_author")
      .values({ ...row, id: uuid(), invited_by, since: now })
      .onConflict((conflict) =>
        conflict.columns(["practice_id", "person_id"]).doUpdateSet({ capacity, access, ...seat }),
      )
      .execute();
    const detail = { personId, capacity, access };
    const subject = { subjectType: "Practice", subjectId: id };
    await tx.audit({ action: "invite-practice-author", ...subject, detail });
    tx.recheck(`practice:${id}`);
    await tx.append(practiceTopic(id), happened.practiceChanged());
    return id;
  });
}

async function checkGuest({ db }: Tx, personId: string, working: number): Promise<void> {
  const { max } = limits.practiceAuthors;
  if (working >= max)
    throw new Refused(
      new InvalidInput("personId", fill("At most {max} people work on one practice.", { max })),
    );
  const person = await db
    .selectFrom("person")
    .select("id")
    .where("id", "=", personId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!person) throw new Refused(new InvalidInput("personId", "There is no such person."));
}

function keepsAnAuthor(left: number): void {
  if (left < 1)
    throw new Refused(
      new InvalidInput(
        "capacity",
        "A practice keeps at least one author. Invite another one first.",
      ),
    );
}

async function givenSeat({ db }: Tx, seatId: string): Promise<AuthorSeat> {
  const { cityId, organisationId } = await readSeat(db, seatId);
  return { city_id: cityId, organisation_id: organisationId };
}

async function ownSeat(
  { db }: Tx,
  personId: string,
  cityId: string,
  now: Date,
): Promise<AuthorSeat> {
  const memberships = await selectMemberships(db)
    .where("membership.person_id", "=", personId)
    .where(isCurrent(now))
    .execute();
  return seatFor(memberships, cityId);
}
