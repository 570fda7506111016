import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { keyOf } from "#server/core/key-of.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** Whose data: a person with the guests they claimed, or a guest. */
export interface Oneself {
  personId: string | null;
  /** What is kept by address belongs to them as well; null: a guest, or it was erased. */
  email: string | null;
  guestIds: readonly string[];
}

/** What one feature stores about people. Each declares its own, and none is forgotten at the top. */
export interface PersonalDataPart {
  /** The part's name in the file that people take away. */
  name: string;
  /** Everything about and by them, without what is about others. */
  read(db: Kysely<Tables>, oneself: Oneself): Promise<readonly object[]>;
  /** Takes their own words back, for those who wish it, before `erase`. */
  withdraw?(context: HubContext, oneself: Oneself): Promise<void>;
  /** Removes what need not stay, at `now`. What stays and why is told in docs/personal-data.md. */
  erase?(tx: Tx, oneself: Oneself, now: Date): Promise<void>;
}

const declared: PersonalDataPart[] = [];

/** Called once for each part, where the feature is put in. */
export function registerPersonalData(part: PersonalDataPart): void {
  declared.push(part);
}

export function personalDataParts(): readonly PersonalDataPart[] {
  return declared;
}

/** What stands where the name stood. */
export const formerName = "Former participant";

/** Who asks, with all that is theirs; null: nobody is known, or it is a program with their key. */
export async function oneselfOf({ viewer, db }: HubContext): Promise<Oneself | null> {
  if (keyOf(viewer)) return null;
  if (viewer.kind === "guest") return { personId: null, email: null, guestIds: [viewer.guestId] };
  return viewer.kind === "person" ? personWithGuests(db, viewer.personId) : null;
}

/** A person with all that is theirs. */
export async function personWithGuests(db: Kysely<Tables>, personId: string): Promise<Oneself> {
  const person = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .executeTakeFirst();
  const guests = await db
    .selectFrom("guest")
    .select("id")
    .where("claimed_by", "=", personId)
    .execute();
  return { personId, email: person?.email ?? null, guestIds: guests.map(({ id }) => id) };
}

/** `id in ()` is no SQL: nobody has this one. */
const none = "00000000-0000-0000-0000-000000000000";

export function amongOwn({ guestIds }: Oneself): readonly string[] {
  return guestIds.length === 0 ? [none] : guestIds;
}

export function ownPerson({ personId }: Oneself): string {
  return personId ?? none;
}
