import type { HubContext } from "#server/core/context.ts";
import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { family } from "#server/features/network/localised-text.type.ts";
import { selectChallenges } from "./challenge.row.ts";

/** What the pages of challenges say of themselves. */
export const challengePages: readonly PageRoute[] = [
  pageHead("/challenges", (_params, context) =>
    head(context, {
      en: ["Difficulties", "What cities find difficult, and what others have done about it."],
      vi: ["Khó khăn", "Những khó khăn của các thành phố và cách các nơi khác đã giải quyết."],
    }),
  ),
  pageHead("/challenges/new", (_params, context) => ({
    ...head(context, {
      en: [
        "Describe a difficulty",
        "Say what is difficult in your city; others may have an answer.",
      ],
      vi: ["Nêu khó khăn", "Nêu khó khăn của thành phố bạn; nơi khác có thể đã có câu trả lời."],
    }),
    hidden: true,
  })),
  pageHead("/challenges/:slug", async ({ slug }, context) => {
    const challenge = await selectChallenges(context.db)
      .where("challenge.slug", "=", slug!.slice(0, 200).replaceAll("\0", ""))
      .executeTakeFirst();
    if (!challenge) return null;
    const city = await cityOf(context, challenge.cityId);
    const name = await cityNameIn(context, city, context.language);
    const { title, language } = challenge;
    // What is invented is for nobody to find.
    return {
      title,
      description: `${name} · ${lineOf(challenge)}`,
      language,
      hidden: challenge.demo,
    };
  }),
];

function head(
  { language }: HubContext,
  texts: Record<"en" | "vi", readonly [title: string, description: string]>,
): PageHead {
  const own = family(language) === "vi" ? "vi" : "en";
  const [title, description] = texts[own];
  return { title, description, language: own };
}

/** Messengers show about so much. */
const longest = 200;

function lineOf({ description, title }: { description: string; title: string }): string {
  const text = (description || title).replace(/\s+/g, " ").trim();
  const segments = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return segments.length <= longest ? text : `${segments.slice(0, longest - 1).join("")}…`;
}
