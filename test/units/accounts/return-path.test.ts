import { describe, expect, test } from "vitest";
import { returnPath } from "#client/features/accounts/return-path.ts";

describe("after signing in one goes back to where one came from", () => {
  test.each([
    ["/cities/vn-hue?q=1#source-2", "/cities/vn-hue?q=1#source-2"],
    ["/w/ha-long-demo", "/w/ha-long-demo"],
    [null, "/"],
    ["", "/"],
    ["/sign-in?next=/x", "/"],
  ])("%s leads to %s", (next, path) => expect(returnPath(next)).toBe(path));

  test.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/./\\evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
  ])("%s leads to another place and becomes the start page", (next) =>
    expect(returnPath(next)).toBe("/"),
  );
});
