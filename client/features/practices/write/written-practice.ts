import type { WrittenPractice_PracticeFragment } from "./WrittenPractice.generated.ts";

/** The practice as its write page asks for it. */
export type WrittenPractice = Omit<WrittenPractice_PracticeFragment, " $fragmentName">;

/** The text that is written: the original or a translation. */
export type WrittenText = NonNullable<WrittenPractice["text"]>;
