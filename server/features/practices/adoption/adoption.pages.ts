import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { family } from "#server/features/network/localised-text.type.ts";
import type { AdoptionState } from "./adoption.enums.ts";
import { selectAdoptions } from "./adoption.row.ts";

const states: Readonly<Record<"en" | "vi", Record<AdoptionState, string>>> = {
  en: {
    understanding: "finds out whether it fits",
    adapting: "changes it to fit",
    piloting: "tries it in a small place",
    in_use: "uses it",
    stopped: "stopped, and says why",
  },
  vi: {
    understanding: "đang tìm hiểu",
    adapting: "đang điều chỉnh cho phù hợp",
    piloting: "đang thí điểm",
    in_use: "đang áp dụng",
    stopped: "đã dừng và nêu lý do",
  },
};

const list = {
  en: {
    title: "Practices taken over",
    description: "What cities took over from others, how far they are, and why some stopped.",
  },
  vi: {
    title: "Thực hành tốt được áp dụng",
    description:
      "Những gì các thành phố áp dụng từ nơi khác, đã đi đến đâu và vì sao có nơi dừng lại.",
  },
};

/** What the pages of adoptions say of themselves: who adopts what, and how far it is. */
export const adoptionPages: readonly PageRoute[] = [
  pageHead("/adoptions", (_params, context): PageHead => {
    const language = family(context.language) === "vi" ? "vi" : "en";
    return { ...list[language], language };
  }),
  pageHead("/adoptions/:slug", async ({ slug }, context): Promise<PageHead | null> => {
    const adoption = await selectAdoptions(context.db)
      .innerJoin("practice_version as version", "version.id", "adoption.version_id")
      .select("version.title")
      .where("adoption.slug", "=", slug!.slice(0, 200).replaceAll("\0", ""))
      .executeTakeFirst();
    if (!adoption) return null;
    const language = family(context.language) === "vi" ? "vi" : "en";
    const city = await cityOf(context, adoption.cityId);
    const name = await cityNameIn(context, city, language);
    return {
      title: `${name}: ${adoption.title}`,
      description: `${name} ${states[language][adoption.state]}.`,
      language,
      // What is invented is for nobody to find.
      hidden: adoption.demo,
    };
  }),
];
