const parameter = "shown";
const most = 100;

/**
 * How many entries of a list the address asks for, in steps: `?shown=40`. A page's loader gives it as
 * `first`, so that reload and "back" show as much as before, in the same order.
 */
export function shownFrom(url: string | URL, step = 20): number {
  const wanted = Number.parseInt(new URL(url, "http://hub").searchParams.get(parameter) ?? "", 10);
  if (!Number.isFinite(wanted) || wanted < step) return step;
  return Math.min(most, wanted);
}

/** Remembers in the address how many are shown, without a navigation. */
export function rememberShown(count: number): void {
  const url = new URL(window.location.href);
  url.searchParams.set(parameter, String(count));
  window.history.replaceState(window.history.state, "", url);
}
