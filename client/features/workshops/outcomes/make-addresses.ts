/** What something begins with: the id that the link is kept by, and words to begin from. */
export interface Beginning {
  id: string;
  title?: string;
  text?: string;
}

const longTitle = 120;

/** Addresses of the new forms with the link and the first words in them. */
export function makeAddress(kind: "practice" | "challenge" | "adoption", from: Beginning): string {
  const params = new URLSearchParams({ from: from.id });
  if (kind === "adoption") return `/adoptions/new?${params}`;
  const title = from.title?.trim().slice(0, longTitle);
  if (title) params.set("title", title);
  if (from.text)
    params.set(kind === "practice" ? "problem" : "description", from.text.slice(0, 1500));
  return kind === "practice" ? `/practices/new?${params}` : `/challenges/new?${params}`;
}
