import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useRouter, useRouterState } from "./contexts.ts";
import type { Location } from "./location.ts";
import type { NavigateOptions, Router } from "./router.ts";

export function useLocation(): Location {
  return useRouterState().location;
}

/** `navigate("/path")`, `navigate("?x=1", { replace: true })`, `navigate(-1)`. */
export function useNavigate(): Router["navigate"] {
  return useRouter().navigate;
}

/** What the page's loader gave; the page names the type. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function useLoaderData<Data>(): Data {
  return useRouterState().data as Data;
}

/** Whether another page is on its way. */
export function useNavigation(): { state: "idle" | "loading" } {
  return { state: useRouterState().navigation };
}

/** Runs the page's loader again. */
export function useRevalidator(): { state: "idle" | "loading"; revalidate: () => Promise<void> } {
  const { revalidate } = useRouter();
  return { state: useRouterState().revalidation, revalidate };
}

/** The `handle` of the route that is shown; who frames pages names its type. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function useRouteHandle<Handle>(): Handle | undefined {
  return useRouterState().match?.route.handle as Handle | undefined;
}

type Next = URLSearchParams | Record<string, string>;
type SetSearchParams = (
  next: Next | ((now: URLSearchParams) => Next),
  options?: NavigateOptions,
) => void;

/** What stands after `?`, and a way to change it (a navigation to the same page). */
export function useSearchParams(): [URLSearchParams, SetSearchParams] {
  const router = useRouter();
  const { search } = useRouterState().location;
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback<SetSearchParams>(
    (next, options) => {
      const now = () => new URLSearchParams(router.state.location.search);
      const wanted = new URLSearchParams(typeof next === "function" ? next(now()) : next);
      const path = router.state.location.pathname;
      void router.navigate(wanted.size > 0 ? `${path}?${wanted.toString()}` : path, options);
    },
    [router],
  );
  return [params, set];
}

interface Leaving {
  currentLocation: Location;
  nextLocation: Location;
}

type Blocker =
  | { state: "unblocked"; proceed?: undefined; reset?: undefined }
  | { state: "blocked"; proceed: () => void; reset: () => void };

/** Holds a change of page while `asks` says so, until `proceed` or `reset`. */
export function useBlocker(asks: (leaving: Leaving) => boolean): Blocker {
  const router = useRouter();
  const latest = useRef(asks);
  const [held, setHeld] = useState<{ proceed: () => void } | null>(null);
  useEffect(() => {
    latest.current = asks;
  });
  useEffect(
    () =>
      router.guard({
        asks: (nextLocation) =>
          latest.current({ currentLocation: router.state.location, nextLocation }),
        hold: (proceed) => setHeld({ proceed }),
      }),
    [router],
  );
  if (!held) return { state: "unblocked" };
  const reset = () => setHeld(null);
  const proceed = () => {
    setHeld(null);
    held.proceed();
  };
  return { state: "blocked", proceed, reset };
}
