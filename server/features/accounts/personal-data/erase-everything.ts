import type { Tx } from "#server/realtime/commit.ts";
import { endOneSession } from "../end-one-session.ts";
import { amongOwn, type Oneself, ownPerson, personalDataParts } from "./personal-data.ts";

/** Removes everything that names them, as every feature declares it; `detail` is for the audit log. */
export async function eraseEverything(
  tx: Tx,
  oneself: Oneself,
  now: Date,
  detail: Record<string, string> = {},
): Promise<void> {
  const { personId, guestIds } = oneself;
  for (const { id } of await sessionsOf(tx, oneself)) await endOneSession(tx, id, now);
  await tx.audit({
    action: "erase-account",
    subjectType: personId === null ? "Guest" : "Person",
    subjectId: personId ?? guestIds[0] ?? "",
    detail,
  });
  for (const part of personalDataParts()) await part.erase?.(tx, oneself, now);
}

function sessionsOf({ db }: Tx, oneself: Oneself): Promise<{ id: string }[]> {
  return db
    .selectFrom("session")
    .select("id")
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.or([eb("person_id", "=", ownPerson(oneself)), eb("guest_id", "in", amongOwn(oneself))]),
    )
    .execute();
}
