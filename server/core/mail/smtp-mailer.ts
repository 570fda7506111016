import { createTransport } from "nodemailer";
import type { Letter, Mailer } from "#server/core/mail/mailer.ts";

/** Sends through an SMTP server, `smtp://user:password@host:port`. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, pool: true });
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
