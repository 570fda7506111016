import {
  bold,
  heading,
  orderedList,
  paragraph,
  table,
  textOf,
} from "#server/realtime/collab/rich-text/write-blocks.ts";
import type { DemoWorkshop } from "./demo-workshop.ts";

/** One that comes, to see what a workshop looks like before it begins. */
export const comingWorkshop: DemoWorkshop = {
  key: "coming",
  slug: "da-nang-demo",
  state: "scheduled",
  city: "vn-da-nang",
  venue: "Phòng họp 2 (demo)",
  timeZone: "Asia/Ho_Chi_Minh",
  languages: ["en", "vi"],
  texts: [
    {
      language: "en",
      title: "From an idea to a pilot: what to ask before copying (demo)",
      summary: "A workshop for a first look at the hub; it will not take place.",
    },
    {
      language: "vi",
      title: "Từ sáng kiến đến mô hình điểm: hỏi gì trước khi nhân rộng (buổi thử)",
      summary: "Hội thảo để xem thử; sẽ không diễn ra.",
    },
  ],
  beginsInHours: 30 * 24,
  lastsHours: 4,
  attendees: ["da-nang", "secretariat", "expert"],
  agenda: [
    {
      key: "opening",
      kind: "opening",
      texts: [
        { language: "en", title: "Opening" },
        { language: "vi", title: "Khai mạc" },
      ],
      from: 0,
      to: 15,
    },
    {
      key: "discussion",
      kind: "discussion",
      texts: [
        { language: "en", title: "Ten questions before a pilot" },
        { language: "vi", title: "Mười câu hỏi trước khi làm mô hình điểm" },
      ],
      from: 15,
      to: 180,
      speakers: ["expert"],
    },
    {
      key: "conclusion",
      kind: "conclusion",
      texts: [
        { language: "en", title: "Conclusion" },
        { language: "vi", title: "Kết luận" },
      ],
      from: 180,
      to: 240,
    },
  ],
  comments: [],
};

/** One that is over, with minutes and a conclusion. */
export const pastWorkshop: DemoWorkshop = {
  key: "past",
  slug: "surabaya-demo",
  state: "closed",
  city: "id-surabaya",
  venue: "Ruang rapat (demo)",
  timeZone: "Asia/Jakarta",
  languages: ["en", "id"],
  texts: [
    {
      language: "en",
      title: "Neighbourhoods and their waste: an exchange (demo)",
      summary:
        "A workshop for a first look at the hub; the people and what was agreed are invented.",
    },
    {
      language: "vi",
      title: "Khu dân cư và rác thải: buổi trao đổi (buổi thử)",
      summary: "Hội thảo để xem thử; người tham dự và nội dung thống nhất là hư cấu.",
    },
  ],
  beginsInHours: -30 * 24,
  lastsHours: 3,
  attendees: ["surabaya", "secretariat", "phitsanulok", "ha-long", "expert"],
  agenda: [
    {
      key: "discussion",
      kind: "discussion",
      texts: [
        { language: "en", title: "What works, and what did not" },
        { language: "vi", title: "Điều gì hiệu quả, điều gì không" },
      ],
      from: 0,
      to: 120,
      speakers: ["surabaya"],
      minutes: {
        author: "secretariat",
        text: textOf(
          heading(3, "Questions that came up"),
          orderedList(
            "Who pays for collection when households sort?",
            "What happens with what nobody buys?",
            "How is a neighbourhood told that it makes a difference?",
          ),
          paragraph("Everybody brought one thing that had ", bold("not"), " worked. (Demo)"),
        ),
      },
    },
    {
      key: "agreement",
      kind: "agreement",
      texts: [
        { language: "en", title: "Agreement" },
        { language: "vi", title: "Thống nhất" },
      ],
      from: 120,
      to: 160,
      minutes: {
        author: "secretariat",
        text: textOf(
          table(
            ["What", "Who", "Until"],
            ["One page on each practice, in plain words", "each delegation", "the next workshop"],
            ["A list of terms in four languages", "secretariat", "the next workshop"],
          ),
        ),
      },
    },
    {
      key: "conclusion",
      kind: "conclusion",
      texts: [
        { language: "en", title: "Conclusion" },
        { language: "vi", title: "Kết luận" },
      ],
      from: 160,
      to: 180,
      minutes: {
        author: "secretariat",
        text: textOf(
          paragraph("The workshop agrees to the two tasks above and meets again. (Demo)"),
        ),
      },
    },
  ],
  comments: [
    {
      key: "failures",
      item: "discussion",
      by: "expert",
      language: "en",
      body: "Could everybody name one thing that did not work? That saves others a year.",
      reactions: [
        { by: "surabaya", kind: "agree" },
        { by: "phitsanulok", kind: "agree" },
      ],
    },
    {
      key: "failures-answer",
      item: "discussion",
      by: "ha-long",
      language: "vi",
      body: "Rất đồng ý: bài học từ việc chưa thành công cũng quý.",
      replyTo: "failures",
      reactions: [{ by: "expert", kind: "thanks" }],
    },
  ],
};
