import type {
  ChallengeSeverity,
  ChallengeState,
} from "#server/features/challenges/challenge.enums.ts";

/** A difficulty to look at, one a state. Invented; title and words say so. */
export interface DemoChallenge {
  key: string;
  slug: string;
  city: string;
  by: string;
  language: string;
  title: string;
  description: string;
  place: string;
  severity: ChallengeSeverity;
  sinceYear: number | null;
  since: string;
  themes: readonly string[];
  /** The last one is where it stands; a solved one was solved by the demo's practice. */
  steps: readonly { state: ChallengeState; note: string; daysAgo: number }[];
  /** What it came of in the live workshop. */
  from: { item: string } | { comment: string };
}

export const demoChallenges: readonly DemoChallenge[] = [
  {
    key: "market-waste",
    slug: "ha-long-market-waste-demo",
    city: "vn-ha-long",
    by: "ha-long",
    language: "vi",
    title: "Rác chợ lẫn nhựa, không ủ phân được (thử)",
    description:
      "Ví dụ hư cấu để xem thử. Rác hữu cơ của các chợ lẫn túi nhựa nên không ủ phân được; tiểu thương không có chỗ để hai thùng.",
    place: "Các chợ ở trung tâm",
    severity: "serious",
    sinceYear: 2019,
    since: "từ nhiều năm nay",
    themes: ["clean-land"],
    steps: [{ state: "open", note: "", daysAgo: 20 }],
    from: { comment: "after-project" },
  },
  {
    key: "canal-plastic",
    slug: "da-nang-plastic-in-canals-demo",
    city: "vn-da-nang",
    by: "da-nang",
    language: "vi",
    title: "Rác nhựa trôi trong kênh sau mưa lớn (thử)",
    description:
      "Ví dụ hư cấu để xem thử. Sau mỗi trận mưa lớn, rác nhựa theo kênh trôi ra biển; việc vớt rác chỉ làm được ban ngày.",
    place: "Kênh thoát nước phía đông",
    severity: "urgent",
    sinceYear: 2016,
    since: "",
    themes: ["clean-water"],
    steps: [
      { state: "open", note: "", daysAgo: 90 },
      { state: "being_worked_on", note: "Bắt đầu thí điểm tại một phường. (thử)", daysAgo: 40 },
    ],
    from: { item: "plenary" },
  },
  {
    key: "small-crew",
    slug: "luang-prabang-sorting-with-a-small-crew-demo",
    city: "la-luang-prabang",
    by: "luang-prabang",
    language: "en",
    title: "Sorting at source with a crew of four (demo)",
    description:
      "An invented example for a first look. Households sorted, and the small crew mixed it again on the truck: people stopped sorting.",
    place: "The old town",
    severity: "noticeable",
    sinceYear: null,
    since: "since the collection was begun",
    themes: ["clean-land"],
    steps: [
      { state: "open", note: "", daysAgo: 300 },
      {
        state: "being_worked_on",
        note: "Two days a week for each kind of waste (demo)",
        daysAgo: 200,
      },
      { state: "solved", note: "Neighbourhood groups keep it going (demo)", daysAgo: 30 },
    ],
    from: { comment: "small-cities" },
  },
];
