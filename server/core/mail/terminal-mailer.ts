import type { Letter, Mailer } from "#server/core/mail/mailer.ts";

export interface KeptLetter extends Letter {
  at: Date;
}

/** Without an SMTP server: a line in the terminal, and the last letters for the page /dev/mail. */
export interface TerminalMailer extends Mailer {
  /** Newest first, at most 100. */
  letters(): readonly KeptLetter[];
}

const kept = 100;

/** Whether the letters of this mailer can be looked at here. */
export function keepsLetters(mailer: Mailer): mailer is TerminalMailer {
  return "letters" in mailer;
}

/** `print` gets one line for each letter; tests pass one that says nothing. */
export function createTerminalMailer(print: (line: string) => void): TerminalMailer {
  const letters: KeptLetter[] = [];
  return {
    send(letter) {
      letters.unshift({ ...letter, at: new Date() });
      letters.length = Math.min(letters.length, kept);
      const code = letter.code === undefined ? "" : `, code ${letter.code}`;
      print(`Letter to ${letter.to}: ${letter.subject}${code}`);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
    letters: () => letters,
  };
}
