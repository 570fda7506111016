/**
 * The number that somebody typed, in the way of their language or the other one: "1.234,5",
 * "1,234.5" and "1 234.5" are the same. Null: nothing was typed. NaN: it is no number.
 */
export function readNumber(typed: string): number | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F']/g, "").replace("−", "-");
  if (text === "") return null;
  if (!/^-?\d[\d.,]*$/.test(text)) return Number.NaN;
  const marks = text.replaceAll(/[^.,]/g, "");
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const behind = text.length - text.lastIndexOf(last) - 1;
  // Marks of both kinds: the last is the decimal one. The same twice, or before three digits: thousands.
  const mixed = marks.includes(".") && marks.includes(",");
  const thousands = !mixed && (marks.length > 1 || (behind === 3 && !/^-?0[.,]/.test(text)));
  if (thousands) return Number(text.replaceAll(/[.,]/g, ""));
  const at = text.lastIndexOf(last);
  return Number(`${text.slice(0, at).replaceAll(/[.,]/g, "")}.${text.slice(at + 1)}`);
}
