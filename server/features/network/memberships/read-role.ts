import { Refused } from "#server/core/commands/refused.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import type { PlainSentence } from "#server/core/language/sentences.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { MembershipRole } from "../membership.type.ts";
import { noSeat, readSeat } from "../seat-key.ts";
import type { RoleInput } from "./membership.inputs.ts";

/** A role as it is stored with a membership or an invitation. */
export interface StoredRole {
  role: MembershipRole;
  city_id: string | null;
  organisation_id: string | null;
  country_code: string | null;
  since: string | null;
  until: string | null;
}

/** What the input means; throws `Refused` with the field that does not fit the role. */
export async function readRole(tx: Tx, input: RoleInput, today: string): Promise<StoredRole> {
  const { role, since = null, until = null } = input;
  const seat = input.seatId == null ? noSeat : await readSeat(tx.db, input.seatId);
  const code = input.countryCode == null ? null : await memberState(tx, input.countryCode);
  if (role === "city_editor" && seat.cityId === null)
    throw wrong("seatId", "A city editor answers for a city. Choose which.");
  if (role === "member" && seat.cityId === null && seat.organisationId === null)
    throw wrong("seatId", "A member belongs to a city or an organisation. Choose which.");
  if (role === "national_focal_point" && code === null)
    throw wrong("countryCode", "A national focal point answers for a country. Choose which.");
  if (role !== "national_focal_point" && code !== null)
    throw wrong("countryCode", "Only a national focal point answers for a country.");
  if (until !== null && until <= (since ?? today))
    throw wrong("until", "The last day must come after the first.");
  return {
    role,
    city_id: seat.cityId,
    organisation_id: seat.organisationId,
    country_code: code,
    since,
    until,
  };
}

async function memberState({ db }: Tx, code: string): Promise<string> {
  const found = await db
    .selectFrom("country")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  if (!found) throw wrong("countryCode", "There is no such country in the network.");
  return found.code;
}

function wrong(field: string, sentence: PlainSentence): Refused {
  return new Refused(new InvalidInput(field, sentence));
}
