import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "#schema/limits.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import {
  type AgendaPlace,
  placed,
  placeProblem,
  subtree,
} from "#server/features/workshops/agenda/agenda-order.ts";
import { newJoinCode, readJoinCode } from "#server/features/workshops/join-code.ts";
import { textFor } from "#server/core/localised.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { paused, resumed, started, stopped } from "#server/features/workshops/room/timer.ts";
import { slugOf } from "#server/core/slug.ts";
import { writtenText } from "#server/core/commands/written-text.ts";

test("a join code has six letters that cannot be mistaken, and never twice the same", () => {
  const codes = Array.from({ length: 500 }, newJoinCode);
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  expect(new Set(codes).size).toBe(500);
});

test("a code is read in any case, with spaces and hyphens, and nothing else is one", () => {
  for (const typed of ["ABC234", "abc234", " abc 234 ", "ABC-234", "a-b-c–2 3 4", "ＡＢＣ２３４"])
    expect(readJoinCode(typed)).toBe("ABC234");
  for (const typed of [
    "",
    "ABC23",
    "ABC2345",
    "ABC230",
    "ABC23O",
    "ABC23I",
    "' or 1=1",
    "A".repeat(1000),
  ])
    expect(readJoinCode(typed)).toBe(null);
});

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (failure) {
    if (failure instanceof Refused) return failure;
    throw failure;
  }
  return null;
};

test("texts are counted as a reader sees them", () => {
  const family = "👨‍👩‍👧‍👦";
  expect(writtenText("body", family.repeat(5_000), limits.commentBody)).toHaveLength(
    family.length * 5_000,
  );
  expect(
    refusal(() => writtenText("body", family.repeat(5_001), limits.commentBody)),
  ).toMatchObject({
    error: { field: "body" },
    message: "This is 5,001 characters long. At most 5,000 fit.",
  });
  const khmer = "ក្រុង".repeat(1_000);
  expect(writtenText("body", khmer, limits.commentBody)).toBe(khmer);
});

test("texts are stored in NFC and otherwise untouched", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "\u202Eabc\u202C",
    "  two  spaces \r\n",
    "😀\uFE0F",
    "&amp;",
  ])
    expect(writtenText("body", text, limits.commentBody)).toBe(text);
  expect(writtenText("body", "Ha\u0323 Long", limits.commentBody)).toBe("Hạ Long");
});

test("what no database stores is refused in words", () => {
  for (const text of ["a\u0000b", "\uD800", "x\uDC00y"]) {
    const error = refusal(() => writtenText("body", text, limits.commentBody));
    expect(error?.error).toBeInstanceOf(InvalidInput);
    expect(error?.message).toMatch(/cannot be stored/);
  }
  expect(refusal(() => writtenText("body", " \n ", limits.commentBody))?.error).toBeInstanceOf(
    InvalidInput,
  );
  expect(
    refusal(() => writtenText("body", `a${"\u0301".repeat(300_000)}`, limits.commentBody))?.error,
  ).toBeInstanceOf(InvalidInput);
});

test("the text in the asked language, else in its family, else the original", () => {
  const texts = [
    { language: "vi", original: true },
    { language: "en", original: false },
  ];
  expect(textFor(texts, "en")?.language).toBe("en");
  expect(textFor(texts, "en-GB")?.language).toBe("en");
  expect(textFor(texts, "th")?.language).toBe("vi");
  expect(textFor(texts, null)?.language).toBe("vi");
  expect(textFor([], "vi")).toBe(null);
});

test("an address comes from the title in any script", () => {
  expect(slugOf("Hội thảo Đà Lạt: nước sạch!", "workshop", false)).toBe(
    "hoi-thao-da-lat-nuoc-sach",
  );
  expect(slugOf("การประชุม", "workshop", false)).toMatch(/^workshop-[a-z0-9]{5}$/);
  expect(slugOf("Water", "workshop", true)).toMatch(/^water-[a-z0-9]{5}$/);
});

test("a timer that was paused goes on with what was left", () => {
  const begin = new Date("2026-01-01T00:00:00Z");
  const at = (seconds: number) => new Date(begin.getTime() + seconds * 1_000);
  const running = started(60_000, begin);
  expect(running.timerEndsAt).toEqual(at(60));
  const held = paused(running, at(20));
  expect(held).toMatchObject({ timerEndsAt: null, timerRemainingMs: 40_000 });
  expect(paused(held, at(30))).toBe(held);
  const again = resumed(held, at(100));
  expect(again).toMatchObject({
    timerEndsAt: at(140),
    timerRemainingMs: null,
    timerDurationMs: 60_000,
  });
  expect(resumed(again, at(101))).toBe(again);
  expect(paused(again, at(500)).timerRemainingMs).toBe(0);
  expect(paused(stopped, begin)).toBe(stopped);
});

/** Every item once, each child after its parent and before the parent's next sibling. */
function isWhole(agenda: readonly AgendaPlace[], ids: readonly string[]): boolean {
  if (
    agenda
      .map(({ id }) => id)
      .toSorted()
      .join() !== [...ids].toSorted().join()
  )
    return false;
  return agenda.every((item, index) => {
    if (item.parentId === null) return true;
    const parent = agenda.findIndex(({ id }) => id === item.parentId);
    const family = subtree(agenda, item.parentId).length;
    return parent >= 0 && parent < index && index < parent + family;
  });
}

test("whatever is moved where, the agenda stays whole", () => {
  const move = fc.record({
    item: fc.nat(9),
    parent: fc.option(fc.nat(9)),
    after: fc.option(fc.nat(9)),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const ids = Array.from({ length: 10 }, (_, index) => `i${index}`);
      let agenda: AgendaPlace[] = ids.map((id) => ({ id, parentId: null }));
      for (const { item, parent, after } of moves) {
        const wanted = {
          parentId: parent === null ? null : ids[parent]!,
          afterId: after === null ? null : ids[after]!,
        };
        if (placeProblem(agenda, ids[item]!, wanted) !== null) continue;
        agenda = placed(agenda, ids[item]!, wanted);
        expect(isWhole(agenda, ids)).toBe(true);
      }
    }),
  );
});

test("an item goes where it is wanted, with all that is under it", () => {
  const agenda = [
    { id: "a", parentId: null },
    { id: "b", parentId: null },
    { id: "b1", parentId: "b" },
    { id: "c", parentId: null },
  ];
  const order = (next: AgendaPlace[]) => next.map(({ id }) => id).join(" ");
  expect(order(placed(agenda, "b", { parentId: null, afterId: null }))).toBe("b b1 a c");
  expect(order(placed(agenda, "b", { parentId: null, afterId: "c" }))).toBe("a c b b1");
  expect(order(placed(agenda, "c", { parentId: "b", afterId: null }))).toBe("a b c b1");
  expect(order(placed(agenda, "c", { parentId: "b", afterId: undefined }))).toBe("a b b1 c");
  expect(order(placed(agenda, "new", { parentId: "b", afterId: "b1" }))).toBe("a b b1 new c");
  expect(placeProblem(agenda, "b", { parentId: "b1", afterId: null })).toMatch(/under itself/);
  expect(placeProblem(agenda, "a", { parentId: null, afterId: "b1" })).toMatch(/under another/);
});
