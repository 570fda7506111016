import { limits } from "#schema/limits.ts";
import type { Letter } from "#server/core/mail/mailer.ts";
import { codeLetter, type LetterLanguage } from "../sign-in-letter.ts";

const { minutes } = limits.signInCode;

/** What the letter says; `CODE` stands alone on its line. */
const letters = {
  en: {
    subject: (code: string) => `${code} erases your ESC Hub account`,
    before: "Type this code to erase your account at ESC Hub for good:",
    after: [
      `It works once, for ${minutes} minutes. It does not sign anybody in.`,
      "If you did not ask for it, somebody has your session: sign in, and end all sessions in the settings.",
    ],
  },
  vi: {
    subject: (code: string) => `${code} là mã xóa tài khoản ESC Hub của bạn`,
    before: "Nhập mã này để xóa vĩnh viễn tài khoản ESC Hub của bạn:",
    after: [
      `Mã dùng được một lần, trong ${minutes} phút. Mã này không dùng để đăng nhập.`,
      "Nếu bạn không yêu cầu mã này, có người đang dùng phiên của bạn: hãy đăng nhập và kết thúc mọi phiên trong phần cài đặt.",
    ],
  },
} as const;

export function erasureLetter(to: string, code: string, language: LetterLanguage): Letter {
  return codeLetter(to, code, language, letters[language]);
}
