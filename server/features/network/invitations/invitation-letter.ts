import { limits } from "#schema/limits.ts";
import { escapeHtml } from "#server/core/http/escape-html.ts";
import type { Letter } from "#server/core/mail/mailer.ts";

const { days } = limits.invitation;

/** `role`: what somebody is invited to be, in words: "City editor, Ha Long". */
const letters = {
  en: {
    subject: "You are invited to ESC Hub",
    before: (role: string) =>
      `The secretariat of ESC Hub, the network of environmentally sustainable cities, invites you: ${role}.`,
    open: "Open this address to take it up:",
    after: [
      `It works once, for ${days} days.`,
      "If you did not expect this letter, you need not do anything.",
    ],
  },
  vi: {
    subject: "Bạn được mời tham gia ESC Hub",
    before: (role: string) =>
      `Ban thư ký ESC Hub, mạng lưới các thành phố bền vững về môi trường, mời bạn: ${role}.`,
    open: "Mở địa chỉ này để nhận lời mời:",
    after: [
      `Địa chỉ dùng được một lần, trong ${days} ngày.`,
      "Nếu bạn không chờ thư này, bạn không cần làm gì cả.",
    ],
  },
} as const;

/** The letter with the one-time link, as text and as HTML that says the same. */
export function invitationLetter(
  to: string,
  link: string,
  role: string,
  language: "en" | "vi",
): Letter {
  const { subject, before, open, after } = letters[language];
  const paragraphs = after.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
  return {
    to,
    language,
    subject,
    text: [before(role), open, link, ...after].join("\n\n") + "\n",
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.6; color: #1c2321">
<p>${escapeHtml(before(role))}</p>
<p>${escapeHtml(open)}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>
${paragraphs}
</body>
</html>
`,
  };
}
