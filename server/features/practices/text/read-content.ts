import { limits } from "#schema/limits.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { webAddress } from "#server/core/commands/web-address.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";
import { publicContact } from "../public-contact.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { fill } from "#server/core/language/sentences.ts";
import type { PracticeContent } from "../practice-content.ts";
import { readCost } from "../read-cost.ts";
import type { PracticeContentInput } from "./practice-content.type.ts";

/** Fields of the structured part as they are stored; those that nobody gave are not there. */
export type SomeContent = Partial<PracticeContent>;

/** How each field of one text is read. */
const texts = {
  title: (text: string) => writtenLine("title", text, limits.practiceTitle),
  problem: (text: string) => writtenText("problem", text, limits.practicePart),
  costNote: (text: string) => writtenText("costNote", text, limits.practiceNote),
  paidBy: (text: string) => writtenText("paidBy", text, limits.practiceNote),
  conditions: (text: string) => writtenText("conditions", text, limits.practicePart),
  difficulties: (text: string) => writtenText("difficulties", text, limits.practicePart),
  lessons: (text: string) => writtenText("lessons", text, limits.practicePart),
} as const;

/** Throws `Refused` with the field that does not fit, e.g. `blocks.2.text`. */
export function readContent(input: PracticeContentInput): SomeContent {
  const read: { -readonly [K in keyof PracticeContent]?: PracticeContent[K] } = {};
  for (const [field, readText] of Object.entries(texts)) {
    const text = input[field as keyof typeof texts];
    if (text != null) read[field as keyof typeof texts] = readText(text);
  }
  if (input.cost !== undefined) read.cost = input.cost && readCost(input.cost);
  if (input.blocks != null)
    read.blocks = each("blocks", input.blocks, limits.practiceBlocks, block);
  if (input.contacts != null)
    read.contacts = each("contacts", input.contacts, limits.practiceContacts, contact);
  if (input.sources != null)
    read.sources = each("sources", input.sources, limits.practiceSources, source);
  return read;
}

function each<Given, Read>(
  field: string,
  list: readonly Given[],
  { max }: { readonly max: number },
  read: (path: string, given: Given) => Read,
): Read[] {
  if (list.length > max)
    throw new Refused(new InvalidInput(field, fill("At most {max} of these fit.", { max })));
  return list.map((given, index) => read(`${field}.${index}`, given));
}

type Given<K extends "blocks" | "contacts" | "sources"> = NonNullable<
  PracticeContentInput[K]
>[number];

function block(path: string, { title, text }: Given<"blocks">) {
  return {
    title: writtenLine(`${path}.title`, title, limits.practiceBlockTitle),
    text: writtenText(`${path}.text`, text, limits.practicePart),
  };
}

function contact(path: string, { role, office }: Given<"contacts">) {
  const read = (part: string, text: string) =>
    publicContact(`${path}.${part}`, writtenLine(`${path}.${part}`, text, limits.practiceContact));
  return { role: read("role", role), office: read("office", office) };
}

function source(path: string, { title, url, published }: Given<"sources">) {
  return {
    title: writtenLine(`${path}.title`, title, limits.noteSourceTitle),
    url: url == null || url.trim() === "" ? null : webAddress(`${path}.url`, url),
    published: writtenLine(`${path}.published`, published ?? "", limits.noteSourcePublished),
  };
}
