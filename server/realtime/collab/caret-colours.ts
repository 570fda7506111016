/** Dark enough to carry a white name (at least 4.5 to 1); six digits, as carets want them. */
const colours = [
  "#0b6e4f",
  "#1d5f9e",
  "#8a3b12",
  "#7b2d8b",
  "#a61e4d",
  "#4b5d16",
  "#0f6674",
  "#5a3fb0",
  "#8c4a00",
  "#b3261e",
  "#3c5a78",
  "#6b3f2a",
] as const;

/** The same person has the same colour, on every node and after every reconnect. */
export function caretColour(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return colours[sum % colours.length]!;
}
