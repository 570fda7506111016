import { limits } from "#schema/limits.ts";
import { escapeHtml } from "#server/core/http/escape-html.ts";
import type { Letter } from "#server/core/mail/mailer.ts";

const { minutes } = limits.signInCode;

/** What the letter says; `CODE` stands alone on its line. */
const letters = {
  en: {
    subject: (code: string) => `${code} is your code for ESC Hub`,
    before: "Type this code to sign in to ESC Hub:",
    after: [
      `It works once, for ${minutes} minutes. Only the newest code works.`,
      "Nobody from ESC Hub will ever ask you for it. If you did not want to sign in, you need not do anything.",
    ],
  },
  vi: {
    subject: (code: string) => `${code} là mã đăng nhập ESC Hub của bạn`,
    before: "Nhập mã này để đăng nhập ESC Hub:",
    after: [
      `Mã dùng được một lần, trong ${minutes} phút. Chỉ mã mới nhất có hiệu lực.`,
      "ESC Hub không bao giờ hỏi bạn mã này. Nếu bạn không định đăng nhập, bạn không cần làm gì cả.",
    ],
  },
} as const;

export type LetterLanguage = keyof typeof letters;

/** The language to write in for somebody who wants `tag`: Vietnamese or else English. */
export function letterLanguage(tag: string): LetterLanguage {
  return /^vi(-|$)/i.test(tag) ? "vi" : "en";
}

interface CodeWords {
  subject: (code: string) => string;
  before: string;
  after: readonly string[];
}

/** The letter with a one-time code, as text and as HTML that says the same. */
export function signInLetter(to: string, code: string, language: LetterLanguage): Letter {
  return codeLetter(to, code, language, letters[language]);
}

export function codeLetter(
  to: string,
  code: string,
  language: LetterLanguage,
  { subject, before, after }: CodeWords,
): Letter {
  const paragraphs = after.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
  return {
    to,
    language,
    code,
    subject: subject(code),
    text: [before, code, ...after].join("\n\n") + "\n",
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.6; color: #1c2321">
<p>${escapeHtml(before)}</p>
<p style="font-size: 32px; letter-spacing: 6px; font-weight: 600">${code}</p>
${paragraphs}
</body>
</html>
`,
  };
}
