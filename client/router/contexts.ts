import { createContext, use } from "react";
import type { Router, RouterState } from "./router.ts";

export const RouterContext = createContext<Router | null>(null);
export const StateContext = createContext<RouterState | null>(null);

export function useRouter(): Router {
  const router = use(RouterContext);
  if (!router) throw new Error("There is no RouterProvider above");
  return router;
}

/** What is shown here: the state of the rendered page, not of one that is on its way. */
export function useRouterState(): RouterState {
  const state = use(StateContext);
  if (!state) throw new Error("There is no RouterProvider above");
  return state;
}
