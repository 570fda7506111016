import { useSyncExternalStore } from "react";
import { dropCookie, readCookie, writeCookie } from "#client/i18n/cookie.ts";

export type Theme = "light" | "dark";

const listeners = new Set<() => void>();
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** What was chosen; null follows the system. */
export function chosenTheme(): Theme | null {
  const chosen = readCookie("theme");
  return chosen === "light" || chosen === "dark" ? chosen : null;
}

function shownTheme(): Theme {
  return chosenTheme() ?? (dark.matches ? "dark" : "light");
}

/** Puts the chosen theme on the page; the browser's own bars follow the ground's colour. */
export function applyTheme(): void {
  const chosen = chosenTheme();
  if (chosen) document.documentElement.dataset["theme"] = chosen;
  else delete document.documentElement.dataset["theme"];
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
}

export function chooseTheme(theme: Theme | null): void {
  if (theme) writeCookie("theme", theme);
  else dropCookie("theme");
  applyTheme();
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener("change", listener);
  };
}

/** The theme on the screen, and the one that was chosen (null: as the system has it). */
export function useTheme(): { shown: Theme; chosen: Theme | null } {
  const shown = useSyncExternalStore(follow, shownTheme);
  const chosen = useSyncExternalStore(follow, chosenTheme);
  return { shown, chosen };
}
