import type { Router } from "#client/router/router.ts";

/**
 * Loads the code of a page when somebody points at a link to it or focuses it: by the time it is
 * pressed, only the data is missing. One listener for all links. People who save data are left alone.
 */
export function prefetchOnIntent(router: Router): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData) return;
  const prefetch = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && link.origin === location.origin) router.prefetch(link.pathname);
  };
  document.addEventListener("pointerover", prefetch, { passive: true });
  document.addEventListener("focusin", prefetch);
}
