import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { RichNode } from "./note.ts";

type Block = Paragraph | Table;

/** Where a block stands: in which list, how deep, in a quote. */
interface Place {
  /** Of a cell whose column is set to another side. */
  readonly side?: Side | undefined;
  readonly list: "bullets" | "numbers" | null;
  readonly level: number;
  /** Which numbered list of the document: each counts for itself. */
  readonly instance: number;
  /** How many of them there are so far. */
  readonly numbered: { count: number };
  readonly quoted: boolean;
}

type Side = (typeof AlignmentType)[keyof typeof AlignmentType];

const top = { list: null, level: -1, instance: 0, quoted: false } as const;

/** The long part of a note. Its headings stand below those of the note. */
export function bodyParagraphs(document: RichNode): Block[] {
  return children(document, { ...top, numbered: { count: 0 } });
}

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

function children(node: RichNode, place: Place): Block[] {
  return (node.content ?? []).flatMap((child) => block(child, place));
}

function block(node: RichNode, place: Place): Block[] {
  switch (node.type) {
    case "heading":
      return [
        new Paragraph({
          heading: headings[Number(node.attrs?.["level"] ?? 1) - 1] ?? HeadingLevel.HEADING_4,
          children: runs(node),
        }),
      ];
    case "bulletList":
      return children(node, { ...place, list: "bullets", level: place.level + 1 });
    case "orderedList":
      place.numbered.count += 1;
      return children(node, {
        ...place,
        list: "numbers",
        level: place.level + 1,
        instance: place.numbered.count,
      });
    case "listItem":
      // What follows the first paragraph of an item belongs to it, without a mark of its own.
      return (node.content ?? []).flatMap((child, index) =>
        block(child, index === 0 || child.type.endsWith("List") ? place : { ...place, list: null }),
      );
    case "blockquote":
      return children(node, { ...place, quoted: true });
    case "table":
      return [table(node, place.numbered)];
    case "horizontalRule":
      return [new Paragraph({ thematicBreak: true })];
    default:
      return [paragraph(node, place)];
  }
}

function paragraph(node: RichNode, { list, level, instance, quoted, side }: Place): Paragraph {
  return new Paragraph({
    children: runs(node),
    ...(side && { alignment: side }),
    ...(quoted && { style: "Caution" }),
    ...(list !== null && { numbering: { reference: list, level: Math.min(level, 8), instance } }),
    ...(list === null && level >= 0 && { indent: { left: 360 * (level + 1) } }),
  });
}

const sides: Readonly<Record<string, Side>> = {
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
};

function table(node: RichNode, numbered: Place["numbered"]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: (node.content ?? []).map(
      (row) =>
        new TableRow({
          children: (row.content ?? []).map(
            (cell) =>
              new TableCell({
                children: children(cell, {
                  ...top,
                  numbered,
                  side: sides[String(cell.attrs?.["align"])],
                }),
                columnSpan: Number(cell.attrs?.["colspan"] ?? 1),
                rowSpan: Number(cell.attrs?.["rowspan"] ?? 1),
                margins: { top: 60, bottom: 60, left: 80, right: 80 },
              }),
          ),
        }),
    ),
  });
}

function runs(node: RichNode): ParagraphChild[] {
  return (node.content ?? []).map((child) => {
    if (child.type === "hardBreak") return new TextRun({ break: 1 });
    const has = (mark: string) => child.marks?.some(({ type }) => type === mark) ?? false;
    const link = child.marks?.find(({ type }) => type === "link")?.attrs?.["href"];
    const run = new TextRun({
      text: child.text ?? "",
      bold: has("bold"),
      italics: has("italic"),
      strike: has("strike"),
      ...(has("underline") && { underline: {} }),
      ...(has("code") && { font: "Consolas" }),
      ...(typeof link === "string" && { style: "Hyperlink" }),
    });
    return typeof link === "string" ? new ExternalHyperlink({ link, children: [run] }) : run;
  });
}
