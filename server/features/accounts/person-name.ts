import { limits } from "#schema/limits.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { fill } from "#server/core/language/sentences.ts";
import { graphemeCount, isSmeared, normaliseLine } from "#server/core/text.ts";

/** Marks that turn the direction of the text around them: in a name they forge other names. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name as it is stored: one line, NFC, at least one letter or digit, at most 80 characters.
 * What does not fit comes back as InvalidInput for `field`.
 */
export function readName(typed: string, field = "name"): string | InvalidInput {
  const { max } = limits.personName;
  if (typed.length > max * 40 || !typed.isWellFormed()) return tooLong(field, max);
  const name = normaliseLine(typed.replace(directionMarks, ""));
  if (name === "") return new InvalidInput(field, "Write your name.");
  if (!/[\p{L}\p{N}]/u.test(name))
    return new InvalidInput(field, "A name has at least one letter.");
  if (isSmeared(name))
    return new InvalidInput(
      field,
      "A letter of this text carries so many marks that it runs over other lines. Remove some.",
    );
  return graphemeCount(name) > max ? tooLong(field, max) : name;
}

function tooLong(field: string, max: number): InvalidInput {
  return new InvalidInput(field, fill("A name has at most {max} characters.", { max }));
}
