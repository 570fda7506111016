/** Signs: what statements of one shape have in common stands at their beginning. */
const longest = 600;

/** `insert comment`: a span's name must not differ from one statement to the next. */
export function nameOfStatement(text: string): string {
  const found = /\b(select|insert into|update|delete from|merge into)\b\s+(?:"?(\w+)"?)?/i.exec(
    text,
  );
  const verb = found?.[1]?.split(" ", 1)[0]?.toLowerCase();
  if (verb === undefined) return /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? "statement";
  if (verb !== "select") return `${verb} ${found?.[2] ?? ""}`.trim();
  const table = /\bfrom\s+"?(\w+)"?/i.exec(text)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}

/** Names stay; texts go, in each of the ways that PostgreSQL has to write one, closed or cut off. */
const quoted =
  /"[^"]*"|\b[Ee]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|\b[XxBb]?'(?:[^']|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|\$([A-Za-z_]*)\$[\s\S]*?(?:\$\1\$|$)/g;

/**
 * A statement without any value: some are sent with the values in their text. Long ones are cut, and
 * long lists told once.
 */
export function shapeOfStatement(text: string): string {
  return text
    .slice(0, 20 * longest)
    .replace(quoted, (found) => (found.startsWith('"') ? found : "?"))
    .replace(/(?<![\w$"])-?\d+(?:\.\d+)?\b/g, "?")
    .replace(/\$\d+/g, "?")
    .replace(/\?(?:\s*,\s*\?)+/g, "?, …")
    .replace(/\s+/g, " ")
    .slice(0, longest);
}
