import styles from "./Editor.module.css";

/** On each caret of others. */
export const caretMark = "data-caret";
/** On those whose name stands before them; see `caret-names.ts`. */
export const turnedMark = "data-turned";

/** Where somebody else writes: a line in their colour with their name, for the eyes only. */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = styles.caret!;
  caret.setAttribute("aria-hidden", "true");
  caret.setAttribute(caretMark, "");
  const { name, color } = user;
  if (typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color))
    caret.style.setProperty("--caret", color);
  const label = document.createElement("span");
  label.className = styles.caretName!;
  label.textContent = typeof name === "string" ? name : "";
  caret.append(label);
  return caret;
}
