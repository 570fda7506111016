import type { HubContext } from "#server/core/context.ts";
import { fill, wordIn, type Words } from "#server/core/language/sentences.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { loadCountry } from "#server/features/network/countries.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import { withOutline } from "#server/realtime/collab/rich-text/outline.ts";
import { markdownOf } from "#server/realtime/collab/rich-text/render.ts";
import { documentOfMarkdown } from "#server/realtime/collab/rich-text/write-document.ts";
import { caveatIn } from "../practice-caveat.ts";
import { practiceOf } from "../practice.loader.ts";
import { themesOf } from "../practice-themes.ts";
import { wholeContent } from "../text/same-content.ts";
import { citeVersion, versionUrl } from "../versions/cite-version.ts";
import type { PracticeVersion } from "../versions/practice-version.type.ts";
import { bodyOf } from "../versions/versions.loader.ts";
import type { Note, NotePart, NoteSection, RichNode } from "./note.ts";
import { costInWords } from "./cost-in-words.ts";
import { printable } from "./printable.ts";
import { resultsTable } from "./results-table.ts";

/** The stored version as a document in its own language. */
export async function readNote(context: HubContext, version: PracticeVersion): Promise<Note> {
  const { language } = version;
  const word = (words: Words) => wordIn(language, words);
  const [practice, body] = await Promise.all([
    practiceOf(context, version),
    bodyOf(context, version),
  ]);
  const city = await cityOf(context, practice.cityId);
  const [country, cityName, themes, citation] = await Promise.all([
    loadCountry(context, city.countryCode),
    cityNameIn(context, city, language),
    themesOf(context, practice.id),
    citeVersion(context, version, language),
  ]);
  const content = wholeContent(body.content);
  const sections: NoteSection[] = [
    { heading: word("The problem"), parts: texts(content.problem) },
    {
      heading: word("What was done"),
      parts: content.blocks.map((block) => ({ kind: "block", ...block })),
    },
    { heading: word("Cost"), parts: texts(costInWords(language, content.cost), content.costNote) },
    { heading: word("Who paid"), parts: texts(content.paidBy) },
    { heading: word("Under which conditions it worked"), parts: texts(content.conditions) },
    { heading: word("Results"), parts: resultsTable(language, body.evidence) },
    { heading: word("Difficulties and failures"), parts: texts(content.difficulties) },
    { heading: word("Lessons"), parts: texts(content.lessons) },
    { heading: word("In full"), parts: longPart(body.html, body.markdown) },
    {
      heading: word("Contacts"),
      parts: list(
        content.contacts.map(({ role, office }) => ({ text: joined(role, office), url: null })),
      ),
    },
    {
      heading: word("Sources"),
      parts: list(
        content.sources.map(({ title, published, url }) => ({
          text: joined(title, published),
          url,
        })),
      ),
    },
  ];
  return printable({
    language,
    title: version.title,
    place: joined(cityName, country ? nameIn(country.storedNames, language) : ""),
    themes: themes.map((theme) => nameIn(theme.storedNames, language)),
    authors: body.authors
      .map(({ name, seatName }) => (seatName ? `${name} (${seatName})` : name))
      .join(", "),
    version: versionLines(version, word),
    caution: [
      practice.recorded ? word("Recorded from public sources") : "",
      caveatIn(practice, language)?.text ?? "",
    ].filter(Boolean),
    sections: sections.filter(({ parts }) => parts.length > 0),
    cited: { heading: word("Cite as"), text: citation },
    url: versionUrl(context, version),
    hash: version.hash,
    publishedAt: version.publishedAt,
  });
}

function versionLines(version: PracticeVersion, word: (words: Words) => string): string[] {
  const { language, number, state, endedAt, endedReason } = version;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const lines = [
    word(
      fill("Version {number} ({language}), published on {date}", {
        number: String(number),
        language,
        date: day.format(version.publishedAt),
      }),
    ),
  ];
  if (endedAt === null) return lines;
  const date = day.format(endedAt);
  lines.push(
    word(
      state === "withdrawn"
        ? fill("This version was withdrawn on {date}: {reason}", {
            date,
            reason: endedReason ?? "",
          })
        : fill("This version was replaced by a newer one on {date}.", { date }),
    ),
  );
  return lines;
}

/** A paragraph for every line that says something. */
function texts(...written: readonly string[]): NotePart[] {
  return written
    .flatMap((text) => text.split(/\n+/))
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "text", text }));
}

function list(items: Extract<NotePart, { kind: "list" }>["items"]): NotePart[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

function longPart(html: string, markdown: string): NotePart[] {
  if (html === "") return [];
  const document = documentOfMarkdown(markdown);
  const node = withOutline(document).toJSON() as RichNode;
  return [{ kind: "body", node, html, markdown: markdownOf(withOutline(document, 2)) }];
}

const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(", ");
