import type { ReactNode } from "react";
import { useRouterState } from "./contexts.ts";
import { Failed, RouteBoundary } from "./RouteBoundary.tsx";

interface OutletProps {
  /** While the first page's code is loaded. */
  waiting: ReactNode;
  /** In place of a page that failed; reads `useRouteError()`. */
  failed: ReactNode;
}

/** The place of the page. */
export function Outlet({ waiting, failed }: OutletProps) {
  const { Page, failure, version } = useRouterState();
  if (failure) return <Failed error={failure.error}>{failed}</Failed>;
  if (!Page) return waiting;
  return (
    <RouteBoundary version={version} fallback={failed}>
      <Page />
    </RouteBoundary>
  );
}
