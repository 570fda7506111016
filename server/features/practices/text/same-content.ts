import { isDeepStrictEqual } from "node:util";
import { emptyContent, type PracticeContent } from "../practice-content.ts";
import type { PracticeContentInput } from "./practice-content.type.ts";
import type { SomeContent } from "./read-content.ts";

/** What is stored, with the fields that came later than it. */
export function wholeContent(stored: SomeContent): PracticeContent {
  return { ...emptyContent, ...stored };
}

/** The database keeps the keys of objects in an order of its own. */
export function isSameContent(a: PracticeContent, b: PracticeContent): boolean {
  return isDeepStrictEqual(a, b);
}

/**
 * The fields that somebody else changed since `base` was read, and not to what is wanted now.
 * A field that `base` does not have was empty to whoever writes it.
 */
export function conflictingFields(
  stored: PracticeContent,
  base: PracticeContentInput,
  changes: SomeContent,
): (keyof PracticeContent)[] {
  const fields = Object.keys(changes) as (keyof PracticeContent)[];
  return fields.filter(
    (field) =>
      !isDeepStrictEqual(stored[field], changes[field]) &&
      !isDeepStrictEqual(stored[field], plain(base[field] ?? emptyContent[field])),
  );
}

/** As the stored value would be: without classes, in NFC, with null where there is nothing. */
function plain(value: unknown): unknown {
  const json = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "string" ? each.normalize("NFC") : each,
  );
  return JSON.parse(json);
}
