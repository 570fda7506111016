import type { HubContext } from "#server/core/context.ts";
import { Conflict, InvalidInput } from "#server/core/graphql/errors.ts";
import { readName } from "#server/features/accounts/person-name.ts";
import { startGuestSession, type StartedSession } from "#server/features/accounts/start-session.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { idFromKey } from "#server/core/commands/client-key.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";
import type { StoredAttendanceRole } from "../room-role.ts";
import type { JoinWorkshopInput } from "./attendance.inputs.ts";

/** Who stands at the door. */
export interface Visitor {
  who: { personId: string } | { guestId: string };
  /** What they are when they come for the first time. */
  role: StoredAttendanceRole;
  /** A guest gave another name than before. */
  renamed: boolean;
  /** For the browser of a new guest, once the change is committed. */
  session: StartedSession | null;
}

/** A retry comes within this time; later the key is no way back to a guest's session. */
const retryMs = 15 * 60 * 1000;

/** Throws `Refused` when a new guest gives no name that can be stored. */
export async function visitorOf(
  tx: Tx,
  context: HubContext,
  workshopId: string,
  key: string,
  input: JoinWorkshopInput,
): Promise<Visitor> {
  const { viewer } = context;
  if (viewer.kind === "person") {
    const { personId } = viewer;
    return { who: { personId }, role: roleOf(viewer.memberships), renamed: false, session: null };
  }
  if (viewer.kind === "guest") {
    const { guestId } = viewer;
    const renamed = await rename(tx, guestId, input.name);
    return { who: { guestId }, role: "guest", renamed, session: null };
  }
  return newGuest(tx, context, idFromKey(workshopId, "guest", key), input);
}

/**
 * The browser has no session yet. It may be a retry of a join whose answer, and cookie, never came:
 * then the key, which nobody else has, leads to the guest that was made, instead of to a second one.
 */
async function newGuest(
  tx: Tx,
  context: HubContext,
  guestId: string,
  input: JoinWorkshopInput,
): Promise<Visitor> {
  const known = await tx.db
    .selectFrom("guest")
    .select(["created_at", "claimed_by"])
    .where("id", "=", guestId)
    .executeTakeFirst();
  const age = known ? context.services.clock.now().getTime() - known.created_at.getTime() : 0;
  if (known && (known.claimed_by !== null || age > retryMs))
    throw new Refused(new Conflict("This was sent before. Open the page again and join anew."));
  const name = nameOf(input.name ?? "");
  const language = languageTag("language", input.language ?? context.language);
  const session = await startGuestSession(tx, context, { id: guestId, name, language });
  return { who: { guestId }, role: "guest", renamed: false, session };
}

async function rename(tx: Tx, guestId: string, typed: string | null | undefined): Promise<boolean> {
  if (typed == null || typed.trim() === "") return false;
  const name = nameOf(typed);
  const { numUpdatedRows } = await tx.db
    .updateTable("guest")
    .set({ name })
    .where("id", "=", guestId)
    .where("name", "<>", name)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function nameOf(typed: string): string {
  if (typed.includes("\u0000"))
    throw new Refused(
      new InvalidInput("name", "This name holds a character that cannot be stored."),
    );
  const name = readName(typed);
  if (name instanceof InvalidInput) throw new Refused(name);
  return name;
}

function roleOf(memberships: readonly { role: string }[]): StoredAttendanceRole {
  const roles = new Set(memberships.map((each) => each.role));
  if (roles.has("secretariat")) return "host";
  return roles.has("expert") ? "expert" : "delegate";
}
