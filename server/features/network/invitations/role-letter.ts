import { escapeHtml } from "#server/core/http/escape-html.ts";
import type { Letter } from "#server/core/mail/mailer.ts";

/** `role`: what somebody has become, in words: "City editor, Ha Long". */
const letters = {
  en: {
    subject: "You have a new role in ESC Hub",
    before: (role: string) =>
      `The secretariat of ESC Hub, the network of environmentally sustainable cities, gave you a role: ${role}.`,
    since: (day: string | null) =>
      day === null ? "It holds from now on." : `It holds from ${day} on.`,
    open: "Sign in with this address of yours:",
    after: "If you think that this is a mistake, tell the secretariat.",
  },
  vi: {
    subject: "Bạn có vai trò mới trong ESC Hub",
    before: (role: string) =>
      `Ban thư ký ESC Hub, mạng lưới các thành phố bền vững về môi trường, đã trao cho bạn vai trò: ${role}.`,
    since: (day: string | null) =>
      day === null ? "Vai trò có hiệu lực ngay." : `Vai trò có hiệu lực từ ngày ${day}.`,
    open: "Đăng nhập bằng chính địa chỉ thư này của bạn:",
    after: "Nếu bạn cho rằng đây là nhầm lẫn, hãy báo cho ban thư ký.",
  },
} as const;

interface RoleTold {
  role: string;
  /** A day to come, as `2026-12-01`; null: from now on. */
  since: string | null;
  /** Where to sign in. */
  link: string;
}

/** Tells somebody with an account of their new role, as text and as HTML that says the same. */
export function roleLetter(
  to: string,
  { role, since, link }: RoleTold,
  language: "en" | "vi",
): Letter {
  const words = letters[language];
  const before = `${words.before(role)} ${words.since(since)}`;
  return {
    to,
    language,
    subject: words.subject,
    text: [before, words.open, link, words.after].join("\n\n") + "\n",
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.6; color: #1c2321">
<p>${escapeHtml(before)}</p>
<p>${escapeHtml(words.open)}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>
<p>${escapeHtml(words.after)}</p>
</body>
</html>
`,
  };
}
