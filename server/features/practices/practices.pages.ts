import type { HubContext } from "#server/core/context.ts";
import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { titleOf } from "./practice-titles.ts";
import { standingIn } from "./practice.loader.ts";
import { selectPractices } from "./practice.row.ts";
import type { Practice } from "./practice.type.ts";

/**
 * What the pages of practices say of themselves, to messengers and search engines. One that is not
 * published and one that does not exist look the same: the card gives nothing away.
 */
export const practicePages: readonly PageRoute[] = [
  pageHead("/practices", (_params, context) => catalogue(context)),
  pageHead("/practices/new", (_params, context) => neutral(context)),
  pageHead("/practices/compare", (_params, context) => comparison(context)),
  pageHead("/practices/:slug", ({ slug }, context) => headOf(context, slug!)),
  ...["write", "history", "review", "adopt"].map((page) =>
    pageHead(`/practices/:slug/${page}`, async ({ slug }, context) =>
      (await readable(context, slug!)) ? neutral(context) : missing(context),
    ),
  ),
  pageHead("/practices/:slug/:language/:number", async ({ slug, language, number }, context) =>
    (await isVersion(context, slug!, language!, number!))
      ? headOf(context, slug!, language)
      : missing(context),
  ),
];

async function headOf(
  context: HubContext,
  slug: string,
  language = context.language,
): Promise<PageHead> {
  const practice = await readable(context, slug);
  if (!practice) return missing(context);
  const read = await titleOf(context, practice, language);
  if (!read) return missing(context);
  const place = await placeOf(context, practice, read.language);
  return {
    title: read.title,
    description: [place, read.summary].filter(Boolean).join(" · "),
    language: read.language,
    image: `/practices/${practice.slug}/card.png`,
    hidden: practice.state === "withdrawn",
  };
}

/** The practice at that address, as far as the reader may know that it is there. */
async function readable(context: HubContext, slug: string): Promise<Practice | null> {
  const practice = await selectPractices(context.db)
    .where("practice.slug", "=", storable(slug))
    .executeTakeFirst();
  return practice && (await standingIn(context, practice)).role !== null ? practice : null;
}

async function isVersion(
  { db }: HubContext,
  slug: string,
  language: string,
  number: string,
): Promise<boolean> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return false;
  const found = await db
    .selectFrom("practice_version")
    .innerJoin("practice", "practice.id", "practice_version.practice_id")
    .select("practice_version.id")
    .where("practice.slug", "=", storable(slug))
    .where("practice_version.language", "=", canonicalLanguage(language) ?? "")
    .where("practice_version.number", "=", Number(number))
    .executeTakeFirst();
  return found !== undefined;
}

/** What an address says, as the database takes it. */
function storable(part: string): string {
  return part.slice(0, 200).replaceAll("\0", "");
}

async function placeOf(
  context: HubContext,
  { cityId }: Practice,
  language: string,
): Promise<string> {
  return cityNameIn(context, await cityOf(context, cityId), language);
}

const isVietnamese = ({ language }: HubContext) => language.toLowerCase().split("-")[0] === "vi";

function catalogue(context: HubContext): PageHead {
  return isVietnamese(context)
    ? {
        title: "Thực hành tốt",
        description: "Cách các thành phố đã làm, chi phí, kết quả đo được và ai đã áp dụng lại.",
        language: "vi",
      }
    : {
        title: "Practices",
        description: "What cities did, what it cost, what was measured, and who took it over.",
        language: "en",
      };
}

function comparison(context: HubContext): PageHead {
  return isVietnamese(context)
    ? {
        title: "So sánh thực hành tốt",
        description: "Hai thành phố, cùng một chủ đề.",
        language: "vi",
      }
    : { title: "Compare practices", description: "Two cities on one theme.", language: "en" };
}

function missing(context: HubContext): PageHead {
  return { ...neutral(context), missing: "strangers" };
}

function neutral(context: HubContext): PageHead {
  return isVietnamese(context)
    ? {
        title: "Thực hành tốt",
        description: "Một thực hành tốt trên ESC Hub.",
        language: "vi",
        hidden: true,
      }
    : { title: "Practice", description: "A practice on ESC Hub.", language: "en", hidden: true };
}
