import type { AdoptionState } from "#server/features/practices/adoption/adoption.enums.ts";

/** A city that takes the demo's practice over. Invented; its words say so. */
export interface DemoAdoption {
  key: string;
  city: string;
  by: string;
  language: string;
  changed: string;
  cost: { amount: number; currency: string; year: number } | null;
  contactHere: string;
  /** The last one is where it stands; who stopped says why. */
  steps: readonly { state: AdoptionState; note: string; daysAgo: number }[];
  challenge?: string;
  /** The figure before and after, measured at the last step. */
  result?: {
    claim: string;
    before: number;
    after: number;
    unit: string;
    method: string;
  };
  /** What it came of. */
  from?: { comment: string } | { item: string };
}

export const demoAdoptions: readonly DemoAdoption[] = [
  {
    key: "da-nang",
    city: "vn-da-nang",
    by: "da-nang",
    language: "vi",
    changed: "Ví dụ hư cấu: dùng thùng nhỏ hơn vì ngõ hẹp, thu gom buổi tối theo giờ chợ.",
    cost: { amount: 480_000_000, currency: "VND", year: 2025 },
    contactHere: "Phòng quản lý chất thải (thử)",
    steps: [
      { state: "understanding", note: "Đọc tài liệu và gọi điện hỏi. (thử)", daysAgo: 420 },
      { state: "piloting", note: "Một phường, 600 hộ. (thử)", daysAgo: 330 },
      { state: "in_use", note: "Mở rộng ra năm phường. (thử)", daysAgo: 120 },
    ],
    challenge: "canal-plastic",
    result: {
      claim: "Lượng rác còn lại phải chôn lấp của mỗi hộ (số liệu hư cấu để xem thử)",
      before: 1.9,
      after: 1.3,
      unit: "kg/hộ/ngày",
      method: "Cân tại 60 hộ trong hai tuần, trước và sau (thử)",
    },
    from: { comment: "sorting" },
  },
  {
    key: "ha-long",
    city: "vn-ha-long",
    by: "ha-long",
    language: "vi",
    changed: "Ví dụ hư cấu: bắt đầu từ chợ thay vì hộ gia đình.",
    cost: null,
    contactHere: "Phòng môi trường (thử)",
    steps: [
      { state: "adapting", note: "Chọn hai chợ. (thử)", daysAgo: 100 },
      { state: "piloting", note: "Thí điểm tại một chợ. (thử)", daysAgo: 45 },
    ],
    from: { comment: "after-project" },
  },
  {
    key: "phitsanulok",
    city: "th-phitsanulok",
    by: "phitsanulok",
    language: "en",
    changed: "An invented example: the same, with volunteers instead of paid cadres.",
    cost: { amount: 350_000, currency: "THB", year: 2024 },
    contactHere: "Public health division (demo)",
    steps: [
      { state: "piloting", note: "Three communities (demo)", daysAgo: 500 },
      {
        state: "stopped",
        note: "The volunteers moved on after a year and nobody was paid to follow up (invented)",
        daysAgo: 150,
      },
    ],
  },
];
