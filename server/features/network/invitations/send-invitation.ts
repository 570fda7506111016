import type { HubContext } from "#server/core/context.ts";
import { letterLanguage } from "#server/features/accounts/sign-in-letter.ts";
import { describeStoredRole, type RoleOfLetter } from "./describe-stored-role.ts";
import { invitationLetter } from "./invitation-letter.ts";

interface Sent {
  email: string;
  token: string;
  language: string;
  role: RoleOfLetter;
}

/**
 * After the commit. The link carries its key behind the #, which no browser sends: it is in no log of
 * ours and of no proxy.
 */
export async function sendInvitation(context: HubContext, sent: Sent): Promise<void> {
  const { config, mailer } = context.services;
  const language = letterLanguage(sent.language);
  const words = await describeStoredRole(context, sent.role, language);
  const link = `${config.publicUrl}/invitation#${sent.token}`;
  await mailer.send(invitationLetter(sent.email, link, words, language));
}
