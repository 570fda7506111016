import type { HubContext } from "#server/core/context.ts";
import { fill, wordIn } from "#server/core/language/sentences.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { practiceOf } from "../practice.loader.ts";
import type { PracticeVersion } from "./practice-version.type.ts";
import { bodyOf } from "./versions.loader.ts";

/** The address of a version, for good. */
export function versionUrl(
  { services }: HubContext,
  { slug, language, number }: Pick<PracticeVersion, "slug" | "language" | "number">,
): string {
  return `${services.config.publicUrl}/practices/${slug}/${language}/${number}`;
}

/** How one cites a version, in a language: who, what, which version, when, where. */
export async function citeVersion(
  context: HubContext,
  version: PracticeVersion,
  language: string,
): Promise<string> {
  const [{ authors }, practice] = await Promise.all([
    bodyOf(context, version),
    practiceOf(context, version),
  ]);
  const city = await cityNameIn(context, await cityOf(context, practice.cityId), language);
  const written = authors.map(({ name }) => name).join(", ");
  const recorded = wordIn(language, "Recorded by the secretariat from public sources");
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return wordIn(
    language,
    fill("{authors}: {title}. {city}. Version {number} ({language}), {date}. ESC Hub. {url}", {
      authors: written === "" ? recorded : written,
      title: version.title,
      city,
      number: version.number,
      language: version.language,
      date: day.format(version.publishedAt),
      url: versionUrl(context, version),
    }),
  );
}
