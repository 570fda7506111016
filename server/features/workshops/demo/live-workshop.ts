import { bulletList, paragraph, textOf } from "#server/realtime/collab/rich-text/write-blocks.ts";
import type { DemoWorkshop } from "./demo-workshop.ts";
import { liveComments } from "./live-comments.ts";

/**
 * The course of the workshop of 30 August 2018 in Hạ Long (source BTN2018), played again by invented
 * people: opening, papers, discussion together and in two groups, agreement, conclusion, closing.
 */
export const liveWorkshop: DemoWorkshop = {
  key: "live",
  slug: "ha-long-demo",
  state: "live",
  city: "vn-ha-long",
  venue: "Hội trường A (demo)",
  timeZone: "Asia/Ho_Chi_Minh",
  languages: ["vi", "en"],
  texts: [
    {
      language: "vi",
      title: "Xây dựng mạng lưới các thành phố bền vững về môi trường ASEAN (buổi thử)",
      summary:
        "Buổi tái hiện để dùng thử, gợi ý từ hội thảo ngày 30 tháng 8 năm 2018 tại Hạ Long. Người tham dự và ý kiến ở đây là hư cấu; đây không phải là biên bản của hội thảo đó.",
    },
    {
      language: "en",
      title: "Building the network of ASEAN Environmentally Sustainable Cities (demo)",
      summary:
        "A re-enactment for a first look, inspired by the workshop of 30 August 2018 in Hạ Long. The people and what they say are invented; this is no record of that day.",
    },
  ],
  beginsInHours: -2,
  lastsHours: 7,
  attendees: [
    "chair",
    "secretariat",
    "ha-long",
    "da-nang",
    "surabaya",
    "phitsanulok",
    "luang-prabang",
    "expert",
    "guest",
  ],
  agenda: [
    {
      key: "opening",
      kind: "opening",
      texts: [
        { language: "vi", title: "Khai mạc" },
        { language: "en", title: "Opening" },
      ],
      from: 0,
      to: 15,
      speakers: ["chair"],
      minutes: {
        author: "secretariat",
        text: textOf(
          paragraph("Chủ trì khai mạc hội thảo và giới thiệu chương trình (buổi thử)."),
          bulletList(
            "Mỗi đoàn nêu một câu hỏi trong mỗi vòng thảo luận.",
            "Ban thư ký ghi biên bản; mọi người đọc được ngay trên điện thoại.",
          ),
        ),
      },
    },
    {
      key: "paper-network",
      kind: "paper",
      texts: [
        { language: "vi", title: "Tham luận: mạng lưới để làm gì" },
        { language: "en", title: "Paper: what a network is for" },
      ],
      from: 15,
      to: 40,
      speakers: ["secretariat"],
    },
    {
      key: "paper-waste",
      kind: "paper",
      texts: [
        { language: "vi", title: "Tham luận: phân loại rác tại nguồn, câu hỏi từ Phitsanulok" },
        { language: "en", title: "Paper: sorting at source, questions from Phitsanulok" },
      ],
      from: 40,
      to: 65,
      speakers: ["phitsanulok"],
    },
    {
      key: "paper-households",
      kind: "paper",
      texts: [
        { language: "vi", title: "Tham luận: cùng các hộ gia đình, câu hỏi từ Surabaya" },
        { language: "en", title: "Paper: working with households, questions from Surabaya" },
      ],
      from: 65,
      to: 90,
      speakers: ["surabaya"],
    },
    {
      key: "plenary",
      kind: "plenary",
      texts: [
        { language: "vi", title: "Thảo luận chung: điều gì cản trở việc nhân rộng?" },
        { language: "en", title: "Plenary: what keeps a good practice from travelling?" },
      ],
      from: 90,
      to: 165,
      speakers: ["chair"],
    },
    {
      key: "groups",
      kind: "discussion",
      texts: [
        { language: "vi", title: "Thảo luận theo hai phân ban" },
        { language: "en", title: "Discussion in two parallel groups" },
      ],
      from: 180,
      to: 270,
    },
    {
      key: "group-water",
      parent: "groups",
      kind: "parallel_group",
      texts: [
        { language: "vi", title: "Phân ban 1: nước sạch" },
        { language: "en", title: "Group 1: clean water" },
      ],
      from: 180,
      to: 270,
      speakers: ["da-nang"],
    },
    {
      key: "group-land",
      parent: "groups",
      kind: "parallel_group",
      texts: [
        { language: "vi", title: "Phân ban 2: đất sạch và chất thải rắn" },
        { language: "en", title: "Group 2: clean land and solid waste" },
      ],
      from: 180,
      to: 270,
      speakers: ["phitsanulok"],
    },
    {
      key: "agreement",
      kind: "agreement",
      texts: [
        { language: "vi", title: "Thống nhất giải pháp và phân công" },
        { language: "en", title: "Agreement on solutions and assignments" },
      ],
      from: 285,
      to: 345,
    },
    {
      key: "conclusion",
      kind: "conclusion",
      texts: [
        { language: "vi", title: "Kết luận của chủ trì" },
        { language: "en", title: "The chair's conclusion" },
      ],
      from: 345,
      to: 385,
      speakers: ["chair"],
    },
    {
      key: "closing",
      kind: "closing",
      texts: [
        { language: "vi", title: "Bế mạc" },
        { language: "en", title: "Closing" },
      ],
      from: 385,
      to: 400,
      speakers: ["chair"],
    },
  ],
  currentItem: "plenary",
  comments: liveComments,
};
