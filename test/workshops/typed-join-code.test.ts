import { describe, expect, it } from "vitest";
import { cleanJoinCode, joinCodeProblem } from "#client/features/workshops/join/join-code.ts";

describe("a join code typed by hand", () => {
  it("forgives case, spaces and dashes", () => {
    expect(cleanJoinCode(" hl-2 w9 k ")).toBe("HL2W9K");
    expect(joinCodeProblem(" hl-2 w9 k ")).toBeNull();
  });

  it("names the letters that no code has", () => {
    expect(joinCodeProblem("HLO019")).toEqual({ problem: "impossible", letters: ["O", "0", "1"] });
  });

  it("tells an empty one from one that is too short", () => {
    expect(joinCodeProblem("  ")?.problem).toBe("empty");
    expect(joinCodeProblem("HL2")?.problem).toBe("short");
  });
});
