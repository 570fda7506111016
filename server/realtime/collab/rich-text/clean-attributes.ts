import type { Mark, MarkType, NodeType } from "@tiptap/pm/model";
import { type AllowedValues, attributeValues } from "#schema/rich-text.ts";

/** Attributes that the schema knows, with values that fit; the rest gets its default. */
export function cleanAttributes(
  type: NodeType | MarkType,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const name of Object.keys(type.spec.attrs ?? {})) {
    const allowed = allowedFor(name);
    if (allowed && fits(given[name], allowed)) clean[name] = given[name];
  }
  return clean;
}

/** Null when nothing is left of it: a link that leads nowhere is no link. */
export function cleanMark(type: MarkType | undefined, given: unknown): Mark | null {
  if (!type) return null;
  const attributes = typeof given === "object" && given !== null ? { ...given } : {};
  const clean = cleanAttributes(type, attributes);
  if ("href" in (type.spec.attrs ?? {}) && clean["href"] === undefined) return null;
  return type.create(clean);
}

function allowedFor(name: string): AllowedValues | undefined {
  return Object.hasOwn(attributeValues, name)
    ? attributeValues[name as keyof typeof attributeValues]
    : undefined;
}

function fits(value: unknown, allowed: AllowedValues): boolean {
  if ("oneOf" in allowed) return allowed.oneOf.some((each) => each === value);
  if ("pattern" in allowed) return typeof value === "string" && allowed.pattern.test(value);
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= allowed.wholeNumberTo;
}
