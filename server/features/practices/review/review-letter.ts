import { escapeHtml } from "#server/core/http/escape-html.ts";
import type { Letter } from "#server/core/mail/mailer.ts";
import { letterLanguage } from "#server/features/accounts/sign-in-letter.ts";

/** Why somebody gets a letter. */
export type LetterReason = "submitted" | "asked" | "changes_asked" | "more_reviewers" | "published";

const letters = {
  en: {
    submitted: {
      subject: (title: string) => `To be reviewed: ${title}`,
      lines: [
        "A practice was submitted.",
        "Name two reviewers of other cities, or review it yourself:",
      ],
    },
    asked: {
      subject: (title: string) => `You are asked to review: ${title}`,
      lines: [
        "The secretariat asks you to review a practice of another city: six short questions.",
        "If you cannot, step back there, so that somebody else is asked:",
      ],
    },
    changes_asked: {
      subject: (title: string) => `Changes are asked for: ${title}`,
      lines: ["A reviewer asks for changes. What they say stands here; then submit it again:"],
    },
    more_reviewers: {
      subject: (title: string) => `Another reviewer is needed: ${title}`,
      lines: ["Those who were asked approve. Two cities have to: name another reviewer:"],
    },
    published: {
      subject: (title: string) => `Published: ${title}`,
      lines: ["Your practice is published and can be read by everybody:"],
    },
    why: "ESC Hub writes this because it is your turn, or because you wrote the practice.",
  },
  vi: {
    submitted: {
      subject: (title: string) => `Chờ thẩm định: ${title}`,
      lines: [
        "Một thực hành tốt vừa được gửi.",
        "Vui lòng chọn hai người thẩm định của thành phố khác, hoặc tự thẩm định:",
      ],
    },
    asked: {
      subject: (title: string) => `Mời bạn thẩm định: ${title}`,
      lines: [
        "Ban thư ký mời bạn thẩm định thực hành tốt của một thành phố khác: sáu câu hỏi ngắn.",
        "Nếu không thể, vui lòng rút lui tại đó để người khác được mời:",
      ],
    },
    changes_asked: {
      subject: (title: string) => `Cần chỉnh sửa: ${title}`,
      lines: ["Người thẩm định đề nghị chỉnh sửa. Vui lòng xem ý kiến tại đây rồi gửi lại:"],
    },
    more_reviewers: {
      subject: (title: string) => `Cần thêm người thẩm định: ${title}`,
      lines: [
        "Những người được mời đã đồng ý. Cần ý kiến của hai thành phố, vui lòng chọn thêm người:",
      ],
    },
    published: {
      subject: (title: string) => `Đã công bố: ${title}`,
      lines: ["Thực hành tốt của bạn đã được công bố, mọi người đều đọc được:"],
    },
    why: "ESC Hub gửi thư này vì đến lượt bạn, hoặc vì bạn là tác giả.",
  },
} as const;

/** A short letter, as text and as HTML that says the same. */
export function reviewLetter(
  to: { email: string; language: string },
  reason: LetterReason,
  { title, url }: { title: string; url: string },
): Letter {
  const language = letterLanguage(to.language);
  const { subject, lines } = letters[language][reason];
  const { why } = letters[language];
  return {
    to: to.email,
    language,
    // A subject is one line.
    subject: subject(title.replace(/\s+/g, " ")),
    text: `${[title, ...lines, url, why].join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${language}">
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.6; color: #1c2321">
<p><strong>${escapeHtml(title)}</strong></p>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n")}
<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>
<p>${escapeHtml(why)}</p>
</body>
</html>
`,
  };
}
