/** One letter to one person, in their language, as text and as HTML that says the same. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  /** The one-time code in it, where there is one: printed in the terminal when no mail is sent. */
  code?: string;
}

/** Sends letters. `send` resolves when the letter was handed over; a failure rejects. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): Promise<void>;
}
