import { escapeHtml } from "#server/core/http/escape-html.ts";
import type { PageHead } from "#server/core/http/page-heads.ts";

/** The hub's own picture for link previews, 1200 x 630, where a page has none. */
const hubCard = "/card.png";

/** How the page is to be shown, as the reader chose. */
export interface PageChoices {
  /** A language that the hub itself speaks. */
  language: "en" | "vi";
  theme: "light" | "dark" | null;
}

/** The built `index.html` with the head of one page between its two marks. */
export function fillPage(
  html: string,
  head: PageHead,
  address: { publicUrl: string; path: string },
  choices: PageChoices,
): string {
  const theme = choices.theme === null ? "" : ` data-theme="${choices.theme}"`;
  return html
    .replace(/<html[^>]*>/, () => `<html lang="${choices.language}"${theme}>`)
    .replace(/<!--head-->.*<!--\/head-->/s, () => tags(head, address));
}

function tags(head: PageHead, asked: { publicUrl: string; path: string }): string {
  const { publicUrl } = asked;
  const path = head.path ?? asked.path;
  const title = head.title === "ESC Hub" ? head.title : `${head.title} · ESC Hub`;
  const lines = [
    `<title>${escapeHtml(title)}</title>`,
    meta("name", "description", head.description),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "ESC Hub"),
    meta("property", "og:title", head.title),
    meta("property", "og:description", head.description),
    meta("property", "og:url", publicUrl + path),
    meta("property", "og:locale", head.language.replace("-", "_")),
    meta("property", "og:image", publicUrl + (head.image ?? hubCard)),
    meta("name", "twitter:card", "summary_large_image"),
  ];
  if (head.hidden) lines.push(meta("name", "robots", "noindex"));
  else lines.push(`<link rel="canonical" href="${escapeHtml(publicUrl + path)}">`);
  return lines
    .map((line) => `    ${line}`)
    .join("\n")
    .trimStart();
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}
