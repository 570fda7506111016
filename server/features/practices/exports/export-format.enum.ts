import { registerEnumType } from "type-graphql";

/** The value is the ending of the address. */
export const ExportFormat = { MARKDOWN: "md", HTML: "html", DOCX: "docx", PDF: "pdf" } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

registerEnumType(ExportFormat, {
  name: "ExportFormat",
  description: "A form in which a version can be taken away",
  valuesConfig: {
    MARKDOWN: { description: "Plain text with Markdown" },
    HTML: { description: "A page that prints well" },
    DOCX: { description: "For Word and other word processors" },
    PDF: { description: "Tagged, for reading and printing" },
  },
});
