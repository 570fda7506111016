import type { HubContext } from "#server/core/context.ts";
import { letterLanguage } from "#server/features/accounts/sign-in-letter.ts";
import { describeRole } from "../describe-person.ts";
import type { StoredRole } from "../memberships/read-role.ts";
import { invitationLetter } from "./invitation-letter.ts";

interface Sent {
  email: string;
  token: string;
  language: string;
  role: Pick<StoredRole, "role" | "city_id" | "organisation_id" | "country_code">;
}

/**
 * After the commit. The link carries its key behind the #, which no browser sends: it is in no log of
 * ours and of no proxy.
 */
export async function sendInvitation(context: HubContext, sent: Sent): Promise<void> {
  const { config, mailer } = context.services;
  const language = letterLanguage(sent.language);
  const { role, city_id: cityId, organisation_id: organisationId, country_code } = sent.role;
  const facts = { role, cityId, organisationId, countryCode: country_code };
  const words = await describeRole(context, facts, language);
  const link = `${config.publicUrl}/invitation#${sent.token}`;
  await mailer.send(invitationLetter(sent.email, link, words, language));
}
