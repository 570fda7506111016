import { expect, test } from "vitest";
import { csvLine } from "#server/core/csv.ts";

test("a text that a spreadsheet would calculate is a text", () => {
  expect(csvLine(["=1+1", "+1", "-1", "@sum", "\tx", "1-1"])).toBe(
    "'=1+1,'+1,'-1,'@sum,'\tx,1-1\r\n",
  );
});

test("commas, quotes and lines stay in their cell, and nothing is an empty one", () => {
  expect(csvLine(["a,b", 'say "yes"', "two\nlines", null])).toBe(
    '"a,b","say ""yes""","two\nlines",\r\n',
  );
});
