import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { caretMark, turnedMark } from "./render-caret.ts";

/** Near the end of a line the names of who writes there stand before their carets, not cut off. */
export const CaretNames = Extension.create({
  name: "caretNames",
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        let frame = 0;
        const soon = () => {
          cancelAnimationFrame(frame);
          frame = requestAnimationFrame(() => turnNames(view));
        };
        // The column may become narrower while nobody writes.
        const observer = new ResizeObserver(soon);
        observer.observe(view.dom);
        return {
          update: soon,
          destroy: () => {
            cancelAnimationFrame(frame);
            observer.disconnect();
          },
        };
      },
    }),
  ],
});

/** First everything is measured, then changed: the page is laid out once. */
function turnNames(view: EditorView): void {
  const edges = view.dom.getBoundingClientRect();
  const carets = [...view.dom.querySelectorAll<HTMLElement>(`[${caretMark}]`)];
  const turned = carets.map((caret) => {
    const { left, right } = caret.getBoundingClientRect();
    const width = caret.querySelector<HTMLElement>("span")?.offsetWidth ?? 0;
    const before = left - width >= edges.left;
    const after = right + width <= edges.right;
    const isRightToLeft = getComputedStyle(caret).direction === "rtl";
    return isRightToLeft ? !before && after : !after && before;
  });
  carets.forEach((caret, index) => caret.toggleAttribute(turnedMark, turned[index]));
}
