import type { Node } from "@tiptap/pm/model";
import {
  bold,
  bulletList,
  heading,
  orderedList,
  paragraph,
  table,
  textOf,
} from "#server/realtime/collab/rich-text/write-blocks.ts";
import { emptyContent, type PracticeContent } from "../practice-content.ts";
import type { AuthorAccess, AuthorCapacity, PracticeState } from "../practice.enums.ts";

/** A practice to look at, in one of the states. Invented; its title and its caveat say so. */
export interface DemoPractice {
  readonly slug: string;
  readonly city: string;
  readonly themes: readonly string[];
  readonly state: Extract<PracticeState, "draft" | "in_review" | "published">;
  /** The first one begins and submits it. People are named by their keys, cities by slugs. */
  readonly authors: readonly DemoAuthor[];
  readonly content: PracticeContent;
  readonly text: Node;
  readonly evidence: readonly DemoEvidence[];
}

export interface DemoAuthor {
  readonly by: string;
  readonly city: string | null;
  readonly capacity: AuthorCapacity;
  readonly access: AuthorAccess;
}

/** Measured in the half-year before it was written down, and in that of the year before. */
export interface DemoEvidence {
  readonly claim: string;
  readonly value: number;
  readonly before: number;
  readonly unit: string;
  readonly method: string;
  readonly verifiedBy: { readonly by: string; readonly city: string };
}

/** What readers are told of each. */
export const demoCaveats = {
  en: "Invented, to look at the hub with: no city did this.",
  vi: "Ví dụ hư cấu để xem thử hub: không thành phố nào đã làm việc này.",
};

export const draftDemo: DemoPractice = {
  slug: "market-waste-two-bins-demo",
  city: "vn-ha-long",
  themes: ["clean-land", "circular-economy"],
  state: "draft",
  authors: [
    { by: "ha-long", city: "vn-ha-long", capacity: "author", access: "write" },
    { by: "da-nang", city: "vn-da-nang", capacity: "author", access: "write" },
    { by: "expert", city: null, capacity: "expert", access: "read" },
  ],
  content: {
    ...emptyContent,
    title: "Two bins at every market stall (demo)",
    problem: "An invented example: market waste was mixed with plastic and could not be composted.",
    blocks: [{ title: "Begin with one market", text: "Forty stalls, two bins each, for a month." }],
  },
  text: textOf(
    heading(2, "What we still have to ask"),
    bulletList("Who empties the bins on holidays?", "What do the stalls pay?"),
  ),
  evidence: [],
};

export const inReviewDemo: DemoPractice = {
  slug: "school-drain-watch-demo",
  city: "th-phitsanulok",
  themes: ["clean-water"],
  state: "in_review",
  authors: [{ by: "phitsanulok", city: "th-phitsanulok", capacity: "author", access: "write" }],
  content: {
    ...emptyContent,
    title: "Schools watch the drains (demo)",
    problem: "An invented example: drains were blocked before anybody knew, and streets flooded.",
    blocks: [
      {
        title: "A drain for each school",
        text: "Pupils look at it on Fridays and report by phone.",
      },
      {
        title: "Answer within a week",
        text: "The city cleans what was reported and tells the school.",
      },
    ],
    costNote: "Nothing but time so far (invented).",
    paidBy: "The city (invented)",
    conditions: "Works where the city answers quickly (invented).",
    difficulties: "Nobody looks during the holidays (invented).",
    contacts: [{ role: "Head of drainage (demo)", office: "Public works (demo)" }],
    sources: [{ title: "Notes of the demo school", url: null, published: "" }],
  },
  text: textOf(
    paragraph("Each school has a map of ", bold("its"), " drain and the number to call."),
  ),
  evidence: [],
};

export const publishedDemo: DemoPractice = {
  slug: "neighbourhood-sorting-groups-demo",
  city: "id-surabaya",
  themes: ["clean-land", "circular-economy"],
  state: "published",
  authors: [{ by: "surabaya", city: "id-surabaya", capacity: "author", access: "write" }],
  content: {
    ...emptyContent,
    title: "Neighbourhood groups teach sorting at home (demo)",
    problem:
      "An invented example: households threw everything into one bag, and the landfill filled.",
    blocks: [
      {
        title: "A paid cadre for forty homes",
        text: "She visits each home twice in the first month.",
      },
      { title: "Two collection days", text: "Wet waste on one, dry waste on the other." },
    ],
    cost: { amount: 250_000_000, currency: "IDR", year: 2025 },
    costNote: "For one year and 600 homes (invented).",
    paidBy: "The city (invented)",
    conditions: "The trucks have to keep apart what homes sorted (invented).",
    difficulties: "After a year a third of the cadres had moved on (invented).",
    lessons: "Pay the cadres, and thank them in public (invented).",
    contacts: [
      { role: "Head of the waste division (demo)", office: "Cleansing department (demo)" },
    ],
  },
  text: textOf(
    heading(2, "The first month"),
    orderedList("Meet the neighbourhood.", "Give out the bins.", "Visit every home."),
    table(["Week", "Homes visited"], ["1", "40"], ["2", "40"]),
  ),
  evidence: [
    {
      claim: "Waste to the landfill from 600 homes (invented)",
      value: 310,
      before: 480,
      unit: "kg/day",
      method: "Weighed at the transfer site on every working day (invented)",
      verifiedBy: { by: "da-nang", city: "vn-da-nang" },
    },
  ],
};

export const demoPractices = [draftDemo, inReviewDemo, publishedDemo] as const;
