import { seedId } from "#server/core/database/seed/seed-id.ts";
import { publishedDemo } from "./demo-practices.ts";
import { demoPracticeId } from "./write-demo-practice.ts";

/** What demo people say under a practice. What they tell is invented and says so. */
export interface DemoDiscussion {
  readonly practiceId: string;
  readonly comments: readonly DemoDiscussionComment[];
}

export interface DemoDiscussionComment {
  readonly key: string;
  /** The key of a demo person. */
  readonly by: string;
  /** The slug of the city that they speak for; in their own name when left out. */
  readonly forCity?: string;
  readonly replyTo?: string;
  readonly daysAgo: number;
  readonly language: "en" | "vi";
  readonly body: string;
  readonly reactions?: readonly { by: string; kind: "agree" | "thanks" | "useful" }[];
}

/** Questions, answers and a reason to stop, under the published demo practice. */
const underSorting: DemoDiscussion = {
  practiceId: demoPracticeId(publishedDemo.slug),
  comments: [
    {
      key: "allowance",
      by: "ha-long",
      forCity: "vn-ha-long",
      daysAgo: 41,
      language: "vi",
      body: "Ở Hạ Long, tổ dân phố đã có người vận động. Mỗi tổ viên được trả bao nhiêu một tháng, và sau năm đầu thì ai trả?",
      reactions: [{ by: "da-nang", kind: "agree" }],
    },
    {
      key: "allowance-answer",
      by: "surabaya",
      forCity: "id-surabaya",
      replyTo: "allowance",
      daysAgo: 40,
      language: "en",
      body: "A small allowance from the cleansing budget, decided anew each year. When it came late in the second year, cadres left: plan it for three years at least (invented).",
      reactions: [
        { by: "ha-long", kind: "thanks" },
        { by: "expert", kind: "useful" },
      ],
    },
    {
      key: "trucks",
      by: "da-nang",
      daysAgo: 33,
      language: "vi",
      body: "Khi làm thử, điều khó nhất không phải là thùng rác mà là xe thu gom: tách hai ngày chỉ có ý nghĩa nếu trên xe không trộn lại (ví dụ hư cấu).",
      reactions: [{ by: "surabaya", kind: "useful" }],
    },
    {
      key: "stopped",
      by: "phitsanulok",
      daysAgo: 20,
      language: "en",
      body: "We stopped after a year. What would have kept it going: one person in the office whose task it is to call the volunteers every week (invented).",
      reactions: [{ by: "surabaya", kind: "thanks" }],
    },
    {
      key: "stopped-question",
      by: "expert",
      replyTo: "stopped",
      daysAgo: 19,
      language: "en",
      body: "Thank you for saying why. Did you go on weighing after the volunteers left? It would show how long the habit lasts.",
    },
  ],
};

/** Under a practice of a real city nobody tells of anything: they only ask. */
const underPlastic: DemoDiscussion = {
  practiceId: seedId("practice", "ha-long-bay-without-plastic"),
  comments: [
    {
      key: "refill",
      by: "luang-prabang",
      daysAgo: 12,
      language: "en",
      body: "Boats on our river carry visitors, too. Is there a list of what a boat may bring instead of plastic bottles, and where it refills?",
      reactions: [{ by: "chair", kind: "agree" }],
    },
    {
      key: "refill-answer",
      by: "ha-long",
      replyTo: "refill",
      daysAgo: 11,
      language: "vi",
      body: "Câu hỏi hay. Tôi sẽ hỏi ban quản lý vịnh và trả lời ở đây khi có nguồn để dẫn.",
      reactions: [{ by: "luang-prabang", kind: "thanks" }],
    },
    {
      key: "newer-figures",
      by: "chair",
      daysAgo: 6,
      language: "vi",
      body: "Có ai biết số liệu mới hơn, kèm nguồn không? Nơi muốn làm theo cần biết kết quả có giữ được lâu không.",
    },
  ],
};

export const demoDiscussions: readonly DemoDiscussion[] = [underSorting, underPlastic];
