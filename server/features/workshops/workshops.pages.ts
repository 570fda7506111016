import type { HubContext } from "#server/core/context.ts";
import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { findByCode } from "./attendance/find-by-code.ts";
import { textFor } from "#server/core/localised.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { standingIn } from "./standing.ts";
import { loadTexts } from "./workshop.loader.ts";
import { selectWorkshops } from "./workshop.row.ts";
import type { Workshop } from "./workshop.type.ts";
import { may } from "./workshops.policy.ts";

/**
 * What the pages of a workshop say of themselves, to messengers and search engines. A workshop that
 * is not for everybody and one that does not exist look the same: the card gives nothing away.
 */
export const workshopPages: readonly PageRoute[] = [
  pageHead("/w/:slug", async ({ slug }, context) => {
    const workshop = await readable(context, slug!);
    return workshop ? headOf(context, workshop) : missing(context);
  }),
  pageHead("/w/:slug/edit", async ({ slug }, context) =>
    (await readable(context, slug!)) ? neutral(context) : missing(context),
  ),
  // A code in a link is tried like one that is typed: wrong ones count.
  pageHead("/j/:code", async ({ code }, context) => {
    const workshop = await byCode(context, code!);
    if (!workshop) return { ...neutral(context), missing: "everybody" };
    if (!(await mayRead(context, workshop))) return neutral(context);
    return { ...(await headOf(context, workshop)), hidden: true };
  }),
];

/** The workshop at that address, as far as the reader may know that it is there. */
async function readable(context: HubContext, slug: string): Promise<Workshop | null> {
  const workshop = await selectWorkshops(context.db)
    .where("workshop.slug", "=", slug.slice(0, 200).replaceAll("\0", ""))
    .executeTakeFirst();
  return workshop && (await mayRead(context, workshop)) ? workshop : null;
}

async function mayRead(context: HubContext, workshop: Workshop): Promise<boolean> {
  const { attendance } = await standingIn(context, workshop);
  return may.read(context.viewer, workshop, attendance).allowed;
}

async function byCode(context: HubContext, code: string): Promise<Workshop | null> {
  try {
    return await findByCode(context, code);
  } catch (failure) {
    if (failure instanceof Refused) return null;
    throw failure;
  }
}

async function headOf(context: HubContext, workshop: Workshop): Promise<PageHead> {
  const text = textFor(await loadTexts(context, workshop.id), context.language);
  const language = text?.language ?? "en";
  const city = await cityOf(context, workshop.hostCityId);
  const place = await cityNameIn(context, city, language);
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeZone: workshop.timeZone,
  }).format(workshop.startsAt);
  const summary = (text?.summary ?? "").replace(/\s+/g, " ").trim();
  return {
    title: text?.title ?? "",
    description: shortened([`${place}, ${when}`, summary].filter(Boolean).join(" · ")),
    language,
  };
}

/** Messengers show about so much. */
const longest = 200;

function shortened(text: string): string {
  const segments = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return segments.length <= longest ? text : `${segments.slice(0, longest - 1).join("")}…`;
}

function missing(context: HubContext): PageHead {
  return { ...neutral(context), missing: "strangers" };
}

function neutral({ language }: HubContext): PageHead {
  return language.toLowerCase().split("-")[0] === "vi"
    ? {
        title: "Hội thảo",
        description: "Một hội thảo trên ESC Hub. Mở trang để tham gia bằng mã.",
        language: "vi",
        hidden: true,
      }
    : {
        title: "Workshop",
        description: "A workshop on ESC Hub. Open the page to join with its code.",
        language: "en",
        hidden: true,
      };
}
