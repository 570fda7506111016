import type { Cell, Linked, Note, NotePart } from "./note.ts";
import { textOf } from "./results-table.ts";

/** A page that stands alone and prints well; its looks are in client/public/note.css. */
export function noteHtml(note: Note): string {
  return `<!doctype html>
<html lang="${escaped(note.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(note.title)}</title>
<link rel="canonical" href="${escaped(note.url)}">
<link rel="stylesheet" href="/note.css">
</head>
<body>
<main>
<header>
<p class="place">${escaped([note.place, ...note.themes].join(" · "))}</p>
<h1>${escaped(note.title)}</h1>
${paragraphs("by", [note.authors])}${paragraphs("version", note.version)}${paragraphs("caution", note.caution)}</header>
${note.sections.map(({ heading, parts }) => `<section>\n<h2>${escaped(heading)}</h2>\n${parts.map(partHtml).join("\n")}\n</section>`).join("\n")}
<footer>
<p><strong>${escaped(note.cited.heading)}:</strong> ${escaped(note.cited.text)}</p>
<p class="hash">SHA-256: ${note.hash}</p>
</footer>
</main>
</body>
</html>
`;
}

function partHtml(part: NotePart): string {
  switch (part.kind) {
    case "text":
      return `<p>${escaped(part.text)}</p>`;
    case "block":
      return `${part.title === "" ? "" : `<h3>${escaped(part.title)}</h3>`}<p>${escaped(part.text).replaceAll("\n", "<br>")}</p>`;
    case "list":
      return `<ul>${part.items.map((item) => `<li>${linked(item)}</li>`).join("")}</ul>`;
    case "table":
      return table(part);
    case "body":
      // Stored as the hub made it: only what the editor's schema allows, everything else escaped.
      return `<div class="body">${part.html}</div>`;
  }
}

function table({ head, rows }: Extract<NotePart, { kind: "table" }>): string {
  const top = head.map((each) => `<th scope="col">${escaped(each)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((each) => `<td>${cell(each)}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr>${top}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const cell = (of: Cell) => (typeof of === "string" ? escaped(textOf(of)) : linked(of));

function linked({ text, url }: Linked): string {
  if (url === null) return escaped(text);
  return `<a href="${escaped(url)}" rel="noopener nofollow">${escaped(text)}</a>`;
}

function paragraphs(name: string, lines: readonly string[]): string {
  return lines
    .filter((line) => line !== "")
    .map((line) => `<p class="${name}">${escaped(line)}</p>\n`)
    .join("");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);
}
