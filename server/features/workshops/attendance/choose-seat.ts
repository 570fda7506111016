import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import type { ChooseSeatInput } from "./attendance.inputs.ts";
import type { Attendance } from "./attendance.type.ts";
import { changeAttendance } from "./change-attendance.ts";
import { enterFor } from "./enter-for.ts";
import { noSeat, readSeat, sameSeat, type SeatKey } from "#server/features/network/seat-key.ts";

/** One's own seat, or as a host anybody's. What was said for another seat before stays so. */
export function chooseSeat(context: HubContext, input: ChooseSeatInput): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance, of } = await enterFor(context, tx, input.attendanceId);
    demand(may.chooseSeat(context.viewer, workshop, attendance, of));
    const seat = input.seatId == null ? noSeat : await readSeat(tx.db, input.seatId);
    const byHost = may.givesSeat(context.viewer, workshop, attendance, of);
    const same = sameSeat(seat, seatOf(of));
    // Who confirms their own seat takes nothing from it that a host gave.
    if (same && (of.seatSetByHost || !byHost)) return of.id;
    return changeAttendance(tx, of, {
      columns: {
        seat_city_id: seat.cityId,
        seat_organisation_id: seat.organisationId,
        seat_set_by_host: byHost,
      },
      audit: { action: "choose-seat", detail: { from: { ...seatOf(of) }, to: { ...seat } } },
      rights: false,
    });
  });
}

export function seatOf(attendance: Attendance): SeatKey {
  return { cityId: attendance.seatCityId, organisationId: attendance.seatOrganisationId };
}
