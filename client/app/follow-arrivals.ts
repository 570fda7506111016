import { expectArrival } from "#client/ui/page-title.ts";

interface Navigates {
  state: { location: { pathname: string } };
  subscribe(listener: (state: { location: { pathname: string } }) => void): () => void;
}

/** After a change of page the new title takes the focus; not on the first load, nor for `?` and `#`. */
export function followArrivals(router: Navigates): () => void {
  let last = router.state.location.pathname;
  return router.subscribe(({ location }) => {
    if (location.pathname === last) return;
    last = location.pathname;
    expectArrival();
  });
}
