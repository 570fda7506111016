import type { Kysely } from "kysely";
import type { Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { keptOrganisationKey } from "./organisations.ts";

/** What somebody sits for, as it is stored: one of the two, or none. */
export interface SeatKey {
  readonly cityId: string | null;
  readonly organisationId: string | null;
}

export const noSeat: SeatKey = { cityId: null, organisationId: null };

/** The seat with that global id; throws `Refused` when there is no such city or organisation. */
export async function readSeat(db: Kysely<Tables>, seatId: string): Promise<SeatKey> {
  const { type, key } = parseGlobalId(seatId, "City", "Organisation");
  const found = type === "City" ? await cityKey(db, key) : await keptOrganisationKey(db, key);
  if (found === null)
    throw new Refused(new InvalidInput("seatId", "There is no such city or organisation."));
  return type === "City"
    ? { cityId: found, organisationId: null }
    : { cityId: null, organisationId: found };
}

async function cityKey(db: Kysely<Tables>, key: string): Promise<string | null> {
  const found = await db.selectFrom("city").select("id").where("id", "=", key).executeTakeFirst();
  return found?.id ?? null;
}

/** The seat that somebody's one membership says; with none or several they choose themselves. */
export function seatOfMemberships(viewer: Viewer): SeatKey {
  if (viewer.kind !== "person") return noSeat;
  const seats = viewer.memberships.filter(
    (each) => each.cityId !== null || each.organisationId !== null,
  );
  const [only, ...others] = seats;
  return only && others.length === 0
    ? { cityId: only.cityId, organisationId: only.organisationId }
    : noSeat;
}

export function sameSeat(a: SeatKey, b: SeatKey): boolean {
  return a.cityId === b.cityId && a.organisationId === b.organisationId;
}
