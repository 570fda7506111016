import { expect, test } from "vitest";
import { documentOfMarkdown } from "#server/realtime/collab/rich-text/write-document.ts";
import {
  bold,
  bulletList,
  heading,
  orderedList,
  paragraph,
  table,
  textOf,
} from "#server/realtime/collab/rich-text/write-blocks.ts";

test("a text put together by hand is the text that its Markdown says", () => {
  const written = textOf(
    heading(2, "The first month"),
    paragraph("Visit ", bold("every"), " home."),
    orderedList("Meet the neighbourhood.", "Give out the bins."),
    bulletList("Who empties the bins?"),
    table(["Week", "Homes"], ["1", "40"]),
  );
  const markdown = [
    "## The first month",
    "Visit **every** home.",
    "1. Meet the neighbourhood.\n2. Give out the bins.",
    "- Who empties the bins?",
    "| Week | Homes |\n| --- | --- |\n| 1 | 40 |",
  ].join("\n\n");
  expect(written.toJSON()).toEqual(documentOfMarkdown(markdown).toJSON());
});
