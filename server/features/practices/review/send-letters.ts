import type { HubContext } from "#server/core/context.ts";
import type { Letter } from "#server/core/mail/mailer.ts";

/** Where a command puts what it has to tell by mail. */
export type Outbox = Letter[];

/**
 * Runs a command and sends its letters when it is committed. Nobody waits for the mail server, and
 * a letter that cannot be sent undoes nothing: whose turn it is stands on the page as well.
 */
export async function thenSend<T>(
  { services }: HubContext,
  command: (letters: Outbox) => Promise<T>,
): Promise<T> {
  const letters: Outbox = [];
  const done = await command(letters);
  for (const letter of letters)
    services.mailer.send(letter).catch((error: unknown) => {
      services.log.error({ err: error }, "A letter about a review was not sent");
    });
  return done;
}
