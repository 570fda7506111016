import { ObjectType } from "type-graphql";
import type { Names } from "#server/core/database/tables.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

@ObjectType("LocalisedText", {
  simpleResolvers: true,
  description: "A text and the language it is written in",
})
export class LocalisedText {
  @SharedField(() => String, { description: "BCP 47 tag, e.g. `vi`" })
  language!: string;

  @SharedField(() => String, { description: "The text" })
  text!: string;
}

/** The stored texts as a list, English first, then by tag. */
export function textsOf(names: Names): LocalisedText[] {
  const rest = Object.keys(names).filter((language) => language !== "en");
  return ["en", ...rest.sort()].map((language) => ({ language, text: names[language] ?? "" }));
}

/**
 * The name in the asked language, or in a wider form of it (`vi` for `vi-VN`), else in English.
 * Depends on the argument alone, never on who asks: what is told to many is the same for all.
 */
export function nameIn(names: Names, language: string | null | undefined): string {
  if (language == null) return names.en;
  return names[language] ?? names[family(language)] ?? names.en;
}

/** `vi` of `vi-VN`. */
export function family(language: string): string {
  return language.split("-")[0]!.toLowerCase();
}
