import type { Letter, Mailer } from "#server/core/mail/mailer.ts";

/** Nobody waits for most letters, so who closes the mailer does. */
export function waitingForLetters(mailer: Mailer): Mailer {
  const underWay = new Set<Promise<void>>();
  return {
    send(letter: Letter) {
      const sent = mailer.send(letter);
      const done = sent.catch(() => {}).finally(() => underWay.delete(done));
      underWay.add(done);
      return sent;
    },
    async close() {
      await Promise.all(underWay);
      await mailer.close();
    },
  };
}
