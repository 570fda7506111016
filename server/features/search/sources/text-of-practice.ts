/** Parts of the structured note that nobody looks for. */
const silent = new Set(["title", "cost", "contacts", "url", "published"]);

/**
 * The words of a practice in the order of its page. The structured part is walked through as stored,
 * so that a part that is added later is found too.
 */
export function textOfPractice(
  content: Record<string, unknown>,
  plain: string,
  evidence: readonly unknown[],
): string {
  const claims = evidence.map((each) => (each as { claim?: unknown }).claim);
  return [...texts(content, silent), plain, ...claims.filter((claim) => typeof claim === "string")]
    .filter((text) => text !== "")
    .join("\n");
}

function texts(value: unknown, without: ReadonlySet<string>): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => texts(each, inLists));
  return Object.entries(value).flatMap(([name, each]) =>
    without.has(name) ? [] : texts(each, without),
  );
}

/** The title of a block or a source is a text like others; only that of the note stands apart. */
const inLists = new Set(["url", "published"]);
