import type { RouterState } from "./router.ts";

const storageKey = "scroll";
const patienceMs = 1_500;

type Positions = Record<string, number>;

function read(): Positions {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Positions;
  } catch {
    return {};
  }
}

/** Keeps how far down one was at an entry of the history; a reload finds it again. */
export function rememberScroll(key: string): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...read(), [key]: window.scrollY }));
  } catch {
    // Storage may be full or forbidden: then "back" begins at the top.
  }
}

/** Goes to where one was (history), to the part that `#` names, or to the top. */
export function placeScroll({ location, arrival }: RouterState): void {
  if (arrival.keepScroll) return;
  const part = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  const remembered = arrival.by === "history" ? read()[location.key] : undefined;
  if (remembered !== undefined) scrollWhenPossible(remembered);
  else if (part) part.scrollIntoView();
  else window.scrollTo(0, 0);
}

/** A page grows while its data arrive: tried until it is long enough, or somebody scrolls. */
function scrollWhenPossible(top: number): void {
  const until = performance.now() + patienceMs;
  let expected = -1;
  const attempt = () => {
    if (expected >= 0 && Math.abs(window.scrollY - expected) > 2) return;
    window.scrollTo(0, top);
    expected = window.scrollY;
    if (expected < top - 2 && performance.now() < until) requestAnimationFrame(attempt);
  };
  attempt();
}
