/** What XML cannot say and paper cannot show, but for tabs and line ends. */
// oxlint-disable-next-line no-control-regex
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The same with every text in it free of control characters: one of them breaks a whole DOCX. */
export function printable<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll(unprintable, "") as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, printable(part)]);
  return Object.fromEntries(parts) as T;
}
