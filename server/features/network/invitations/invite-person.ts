import { v7 } from "uuid";
import { Refused } from "#server/core/commands/refused.ts";
import { takePoint } from "#server/core/commands/take-point.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict, InvalidInput } from "#server/core/graphql/errors.ts";
import { readEmail } from "#server/features/accounts/email-address.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { hashToken, newToken } from "#server/features/accounts/session-token.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { readRole, type StoredRole } from "../memberships/read-role.ts";
import { roleFacts, writeMembership } from "../memberships/write-membership.ts";
import type { InvitePersonInput } from "./invitation.inputs.ts";
import { expiryFrom, invitationLimits } from "./invitation.limits.ts";
import { sendInvitation } from "./send-invitation.ts";
import { sendRole } from "./send-role.ts";

/** Which of the two came of it. */
export interface Invited {
  invitationId: string | null;
  personId: string | null;
}

/**
 * Asks somebody by letter to take a role. Who has an account gets the role at once, and a letter that
 * says so: the secretariat may know that, and nobody else asks here.
 */
export async function invitePerson(
  context: HubContext,
  input: InvitePersonInput,
): Promise<Invited> {
  const email = readEmail(input.email);
  if (email === null) throw new Refused(new InvalidInput("email", "Check the e-mail address."));
  await takePoint(
    context,
    invitationLimits.letters,
    "Too many invitations in a short time. Wait a while and go on.",
  );
  const token = newToken();
  const language = input.language ?? context.language;
  const today = context.services.clock.now().toISOString().slice(0, 10);
  const { role, told, ...invited } = await commit(context, async (tx) => {
    const by = await enterAsSecretariat(context, tx);
    const wanted = await readRole(tx, input, today);
    const person = await tx.db
      .selectFrom("person")
      .select(["id", "language", "disabled_at"])
      .where("email", "=", email)
      .executeTakeFirst();
    if (person) {
      // A closed account cannot sign in: a letter that asks them to would be a riddle.
      const told = person.disabled_at === null ? person.language : null;
      return { role: wanted, told, ...(await grant(tx, person.id, wanted, today)) };
    }
    await refuseSecond(tx, email, wanted, context.services.clock.now());
    const letter = { email, language, by, token, now: context.services.clock.now() };
    return { role: wanted, told: null, ...(await write(tx, letter, wanted)) };
  });
  if (invited.invitationId !== null)
    await sendInvitation(context, { email, token, language, role });
  if (told !== null) await sendRole(context, { email, language: told, role });
  return invited;
}

async function grant(tx: Tx, personId: string, role: StoredRole, today: string): Promise<Invited> {
  const membershipId = await writeMembership(tx, personId, role, today);
  await tx.audit({
    action: "grant-membership",
    subjectType: "Person",
    subjectId: personId,
    detail: { membershipId, ...roleFacts(role) },
  });
  return { invitationId: null, personId };
}

/** One letter for one role: a second one would make the first one's link a riddle. */
async function refuseSecond(tx: Tx, email: string, role: StoredRole, now: Date): Promise<void> {
  const open = await tx.db
    .selectFrom("invitation")
    .select(["city_id", "organisation_id", "country_code"])
    .where("email", "=", email)
    .where("role", "=", role.role)
    .where("expires_at", ">", now)
    .execute();
  const same = open.some(
    (each) =>
      each.city_id === role.city_id &&
      each.organisation_id === role.organisation_id &&
      each.country_code === role.country_code,
  );
  if (same)
    throw new Refused(
      new Conflict("This address is invited to this role. Send that letter again."),
    );
}

interface NewLetter {
  email: string;
  language: string;
  by: string;
  token: string;
  now: Date;
}

async function write(
  tx: Tx,
  { email, language, by, token, now }: NewLetter,
  role: StoredRole,
): Promise<Invited> {
  const id = v7();
  await tx.db
    .insertInto("invitation")
    .values({
      id,
      email,
      language,
      ...role,
      token_hash: hashToken(token),
      invited_by: by,
      created_at: now,
      sent_at: now,
      expires_at: expiryFrom(now),
    })
    .execute();
  await tx.audit({
    action: "invite-person",
    subjectType: "Invitation",
    subjectId: id,
    detail: roleFacts(role),
  });
  return { invitationId: id, personId: null };
}
