import { createTransport } from "nodemailer";
import type { Letter, Mailer } from "#server/core/mail/mailer.ts";

/**
 * A server that hangs is given up in less time than an operation has, whichever step it hangs at: who
 * waits for the letter is told that it did not go out.
 */
const patience = {
  dnsTimeout: 2_000,
  connectionTimeout: 2_000,
  greetingTimeout: 3_000,
  socketTimeout: 4_000,
};

/** Sends through an SMTP server, `smtp://user:password@host:port`. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, pool: true, ...patience });
  return {
    async send(letter: Letter) {
      await transport.sendMail({
        from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        // Nobody's holiday notice answers a one-time code.
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
      });
    },
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}
