import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { bodyParagraphs } from "./docx-body.ts";
import type { Cell, Linked, Note, NotePart } from "./note.ts";

type Block = Paragraph | Table;

/** The note for word processors: real headings, lists and tables, and its language for the speller. */
export function noteDocx(note: Note): Promise<Buffer> {
  const { language } = note;
  const document = new Document({
    title: note.title,
    creator: note.authors || "ESC Hub",
    description: note.cited.text,
    styles: styles(language),
    numbering: {
      config: [
        { reference: "bullets", levels: levels(LevelFormat.BULLET, "•") },
        { reference: "numbers", levels: levels(LevelFormat.DECIMAL, "%1.") },
      ],
    },
    sections: [{ children: [...head(note), ...note.sections.flatMap(section), ...foot(note)] }],
  });
  return Packer.toBuffer(document);
}

function head(note: Note): Block[] {
  return [
    quiet([note.place, ...note.themes].join(" · ")),
    new Paragraph({ text: note.title, heading: HeadingLevel.TITLE }),
    ...[note.authors, ...note.version].filter(Boolean).map(quiet),
    ...note.caution.map((text) => new Paragraph({ style: "Caution", text })),
  ];
}

function section({ heading, parts }: Note["sections"][number]): Block[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...parts.flatMap(part),
  ];
}

function part(of: NotePart): Block[] {
  switch (of.kind) {
    case "text":
      return [new Paragraph(of.text)];
    case "block":
      return [
        ...(of.title === ""
          ? []
          : [new Paragraph({ text: of.title, heading: HeadingLevel.HEADING_2 })]),
        ...of.text.split("\n").map((line) => new Paragraph(line)),
      ];
    case "list":
      return of.items.map(
        (item) =>
          new Paragraph({
            children: [linked(item)],
            numbering: { reference: "bullets", level: 0 },
          }),
      );
    case "table":
      return [table(of)];
    case "body":
      return bodyParagraphs(of.node);
  }
}

function table({ head: columns, rows }: Extract<NotePart, { kind: "table" }>): Table {
  const cell = (of: Cell, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          children: [typeof of === "string" ? new TextRun({ text: of, bold }) : linked(of)],
        }),
      ],
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((each) => cell(each, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((each) => cell(each, false)) }),
      ),
    ],
  });
}

function foot({ cited, hash }: Note): Block[] {
  return [
    new Paragraph({ text: cited.heading, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(cited.text),
    quiet(`SHA-256: ${hash}`),
  ];
}

function linked({ text, url }: Linked): ParagraphChild {
  if (url === null) return new TextRun(text);
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text, style: "Hyperlink" })],
  });
}

const quiet = (text: string) => new Paragraph({ style: "Quiet", text });

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text.replace("1", String(level + 1)),
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
  }));
}

/** Fonts that word processors have for these scripts; the reader's own stand in where they lack. */
const font = { ascii: "Calibri", hAnsi: "Calibri", cs: "Noto Sans", eastAsia: "Calibri" };

function styles(language: string): IStylesOptions {
  const lang = { value: language, bidirectional: language };
  return {
    default: {
      document: {
        run: { font, size: 22, sizeComplexScript: 22, language: lang },
        paragraph: { spacing: { after: 120, line: 312 } },
      },
      title: { run: { size: 40, bold: true }, paragraph: { spacing: { before: 80, after: 160 } } },
      heading1: heading(28, 320),
      heading2: heading(24, 200),
      heading3: heading(22, 160),
      heading4: heading(22, 120),
    },
    paragraphStyles: [
      { id: "Quiet", name: "Quiet", basedOn: "Normal", run: { color: "55605A", size: 19 } },
      {
        id: "Caution",
        name: "Caution",
        basedOn: "Normal",
        paragraph: { indent: { left: 240 } },
        run: { italics: true },
      },
    ],
  };
}

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: "0B5D43" },
    paragraph: { spacing: { before, after: 80 } },
  };
}
