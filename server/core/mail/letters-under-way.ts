import type { Letter, Mailer } from "#server/core/mail/mailer.ts";

/** How sending goes since the hub was started; never to whom. */
export interface MailState {
  lettersUnderWay: number;
  lastSentAt: Date | null;
  lastFailedAt: Date | null;
}

/**
 * Nobody waits for most letters, so who closes the mailer does; and it is remembered whether they left.
 * What else the mailer can do it can do still.
 */
export function waitingForLetters<Kind extends Mailer>(
  mailer: Kind,
): Kind & { state(): MailState } {
  const underWay = new Set<Promise<void>>();
  const last: Pick<MailState, "lastSentAt" | "lastFailedAt"> = {
    lastSentAt: null,
    lastFailedAt: null,
  };
  return {
    ...mailer,
    state: () => ({ lettersUnderWay: underWay.size, ...last }),
    send(letter: Letter) {
      const sent = mailer.send(letter);
      const done = sent
        .then(
          () => void (last.lastSentAt = new Date()),
          () => void (last.lastFailedAt = new Date()),
        )
        .finally(() => underWay.delete(done));
      underWay.add(done);
      return sent;
    },
    async close() {
      await Promise.all(underWay);
      await mailer.close();
    },
  };
}
