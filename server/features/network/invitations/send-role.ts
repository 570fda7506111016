import type { HubContext } from "#server/core/context.ts";
import { letterLanguage } from "#server/features/accounts/sign-in-letter.ts";
import type { StoredRole } from "../memberships/read-role.ts";
import { describeStoredRole } from "./describe-stored-role.ts";
import { roleLetter } from "./role-letter.ts";

interface Told {
  email: string;
  /** The holder's own. */
  language: string;
  role: StoredRole;
}

/**
 * After the commit. Nobody waits for the mail server, and a letter that cannot be sent undoes nothing:
 * the role holds, and stands on the holder's own page.
 */
export async function sendRole(context: HubContext, told: Told): Promise<void> {
  const { config, clock, log, mailer } = context.services;
  const language = letterLanguage(told.language);
  const role = await describeStoredRole(context, told.role, language);
  const today = clock.now().toISOString().slice(0, 10);
  const since = told.role.since !== null && told.role.since > today ? told.role.since : null;
  const link = `${config.publicUrl}/sign-in`;
  mailer.send(roleLetter(told.email, { role, since, link }, language)).catch((error: unknown) => {
    log.error({ err: error }, "A letter about a role was not sent");
  });
}
