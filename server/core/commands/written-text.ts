import { graphemeCount, isSmeared, normaliseLine } from "#server/core/text.ts";
import { fill } from "#server/core/language/sentences.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { Refused } from "#server/core/commands/refused.ts";

interface Length {
  readonly min: number;
  readonly max: number;
}

/**
 * A text of many lines as somebody wrote it: in NFC, and otherwise untouched, whatever it holds
 * (tags, emoji, direction marks are text). Throws `Refused` with the field when it is too short or
 * too long in graphemes, or holds what no database stores.
 */
export function writtenText(field: string, text: string, length: Length): string {
  refuseUnstorable(field, text);
  const stored = text.normalize("NFC");
  refuseLength(field, stored, length);
  // Only white space says nothing, however much of it there is.
  if (length.min > 0 && stored.trim() === "")
    throw new Refused(new InvalidInput(field, "Write something first."));
  return stored;
}

/** A text of one line: a title, a venue, a name. White space is collapsed. */
export function writtenLine(field: string, text: string, length: Length): string {
  refuseUnstorable(field, text);
  const stored = normaliseLine(text);
  refuseLength(field, stored, length);
  return stored;
}

/** PostgreSQL has no NUL, and a lone half of a surrogate pair is no character. */
function refuseUnstorable(field: string, text: string): void {
  if (text.includes("\u0000") || !text.isWellFormed())
    throw new Refused(
      new InvalidInput(field, "This text holds a character that cannot be stored. Type it again."),
    );
}

function refuseLength(field: string, text: string, { min, max }: Length): void {
  // No text has more graphemes than code units, and a grapheme may be made of many: a limit on code
  // units as well keeps one "character" of a million marks out.
  const count = text.length <= max * 40 ? graphemeCount(text) : Infinity;
  if (count < min)
    throw new Refused(
      new InvalidInput(
        field,
        count === 0 ? "Write something first." : fill("Write at least {min} characters.", { min }),
      ),
    );
  if (count > max)
    throw new Refused(
      new InvalidInput(
        field,
        Number.isFinite(count)
          ? fill("This is {count} characters long. At most {max} fit.", { count, max })
          : fill("This is too long. At most {max} characters fit.", { max }),
      ),
    );
  // Counted first: what is far too long is not gone through twice.
  if (isSmeared(text))
    throw new Refused(
      new InvalidInput(
        field,
        "A letter of this text carries so many marks that it runs over other lines. Remove some.",
      ),
    );
}
