import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { enterSession } from "#server/features/accounts/start-session.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { selectWorkshops } from "../workshop.row.ts";
import type { Workshop } from "../workshop.type.ts";
import { may } from "../workshops.policy.ts";
import type { JoinWorkshopInput } from "./attendance.inputs.ts";
import { selectAttendances } from "./attendance.row.ts";
import type { Attendance } from "./attendance.type.ts";
import { countNewGuest, noteHall } from "./door-limit.ts";
import { findByCode } from "./find-by-code.ts";
import { letIn } from "./let-in.ts";
import { readSeat, seatOfMemberships } from "#server/features/network/seat-key.ts";
import { visitorOf } from "./visitor.ts";

export interface Joined {
  attendanceId: string;
  workshopId: string;
}

/**
 * Comes into a workshop by its code. A person is known; a guest of this browser is known again, with
 * the name they give now; anybody else becomes a guest and gets a session. Whoever is in already
 * stays the one they are, however often they join.
 */
export async function joinWorkshop(context: HubContext, input: JoinWorkshopInput): Promise<Joined> {
  const key = clientKey(input.clientKey);
  const found = await findByCode(context, input.code);
  if (found === null) throw noSuchCode();
  if (context.viewer.kind === "nobody") await countNewGuest(context);
  const { attendanceId, session } = await againWhenTaken(() =>
    commit(context, async (tx) => {
      const workshop = await stillBehind(tx, found);
      demand(may.join(context.viewer, workshop, null));
      const visitor = await visitorOf(tx, context, workshop.id, key, input);
      const known = await attendanceOf(tx, workshop.id, visitor.who);
      demand(may.join(context.viewer, workshop, known));
      const seat = input.seatId == null ? null : await readSeat(tx.db, input.seatId);
      const id = await letIn(tx, workshop.id, known, {
        who: visitor.who,
        role: visitor.role,
        seat,
        seatAtFirst: seatOfMemberships(context.viewer),
        renamed: visitor.renamed,
        now: context.services.clock.now(),
      });
      return { attendanceId: id, session: visitor.session };
    }),
  );
  await noteHall(context, found);
  if (session !== null) enterSession(context, session);
  return { attendanceId, workshopId: found.id };
}

/**
 * The workshop, held so that it is not closed meanwhile. Who joins may not be able to read it yet,
 * so this does not go through `enter`: the code is what lets in, and it must still be that one.
 */
async function stillBehind(tx: Tx, found: Workshop): Promise<Workshop> {
  const workshop = await selectWorkshops(tx.db)
    .where("workshop.id", "=", found.id)
    .where("workshop.join_code", "=", found.storedJoinCode)
    .forShare()
    .executeTakeFirst();
  if (!workshop) throw noSuchCode();
  return workshop;
}

async function attendanceOf(
  tx: Tx,
  workshopId: string,
  who: { personId: string } | { guestId: string },
): Promise<Attendance | null> {
  const query = selectAttendances(tx.db).where("attendance.workshop_id", "=", workshopId);
  const own =
    "personId" in who
      ? query.where("attendance.person_id", "=", who.personId)
      : query.where("attendance.guest_id", "=", who.guestId);
  return (await own.executeTakeFirst()) ?? null;
}

function noSuchCode(): Refused {
  return new Refused(
    new NotFound("No workshop has this code. Check its 6 characters, or ask for the new one."),
  );
}
