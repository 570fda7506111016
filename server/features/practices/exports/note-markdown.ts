import type { Linked, Note, NotePart } from "./note.ts";
import type { Cell } from "./note.ts";

/** The note as Markdown; what people typed is escaped, so that none of it becomes a mark. */
export function noteMarkdown(note: Note): string {
  const lines = [
    `# ${escaped(note.title)}`,
    [note.place, ...note.themes].map(escaped).join(" · "),
    escaped(note.authors),
    ...note.version.map(escaped),
    ...note.caution.map((line) => `> ${escaped(line)}`),
    ...note.sections.flatMap(({ heading, parts }) => [
      `## ${escaped(heading)}`,
      ...parts.map(partMarkdown),
    ]),
    "---",
    `**${escaped(note.cited.heading)}:** ${escaped(note.cited.text)}`,
    `<${note.url}>`,
    `SHA-256: \`${note.hash}\``,
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function partMarkdown(part: NotePart): string {
  switch (part.kind) {
    case "text":
      return escaped(part.text);
    case "block":
      return [part.title === "" ? "" : `### ${escaped(part.title)}`, escaped(part.text)]
        .filter(Boolean)
        .join("\n\n");
    case "list":
      return part.items.map((item) => `- ${linked(item)}`).join("\n");
    case "table":
      return [
        part.head.map(escaped),
        part.head.map(() => "---"),
        ...part.rows.map((row) => row.map(cell)),
      ]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    case "body":
      return part.markdown;
  }
}

function cell(of: Cell): string {
  return (typeof of === "string" ? escaped(of) : linked(of)).replaceAll("\n", " ");
}

function linked({ text, url }: Linked): string {
  return url === null
    ? escaped(text)
    : `[${escaped(text)}](<${url.replaceAll(/[<>]/g, encodeURIComponent)}>)`;
}

/** Every sign that Markdown or HTML in it might take for more than a letter. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>|#~&]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, String.raw`$1\$2`);
}
