import { Suspense, type ReactNode } from "react";
import { useLocation, useNavigation, useRouteHandle } from "#client/router/hooks.ts";
import { Outlet } from "#client/router/Outlet.tsx";
import { Announcer } from "#client/ui/Announcer.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { ToastRegion } from "#client/ui/ToastRegion.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { SessionBanner } from "./SessionBanner.tsx";
import { SkipLink } from "./SkipLink.tsx";
import styles from "./Shell.module.css";

/** What a route may say about how its page is framed: `handle: { frame: "room" }`. */
export interface RouteHandle {
  /** `room`: the whole width, no footer. */
  frame?: "page" | "room";
}

interface ShellProps {
  /** Stands in for a page that broke. */
  failed: ReactNode;
  /** What `openSearch` opens. */
  search: ReactNode;
  /** What is to be said above any page. */
  notices: ReactNode;
}

/** Everything around the page. */
export function Shell({ failed, search, notices }: ShellProps) {
  const { pathname } = useLocation();
  const navigation = useNavigation();
  const room = useRouteHandle<RouteHandle>()?.frame === "room";
  return (
    <div className={styles.shell}>
      <SkipLink />
      {navigation.state === "idle" ? null : <div className={styles.progress} />}
      <Header />
      <ConnectionBanner />
      <SessionBanner />
      {notices}
      <main
        id="main"
        tabIndex={-1}
        className={room ? `${styles.main} ${styles.room}` : styles.main}
      >
        {/* A new page shows its own skeleton instead of keeping the old page. */}
        <Suspense key={pathname} fallback={<PageSkeleton />}>
          <Outlet waiting={<PageSkeleton />} failed={failed} />
        </Suspense>
      </main>
      {room ? null : <Footer />}
      <ToastRegion />
      <Announcer />
      <KeyboardHelp />
      {search}
    </div>
  );
}

function PageSkeleton() {
  return (
    // As high as the window: the footer must not jump when the page comes.
    <div className={styles.waiting}>
      <Skeleton title lines={6} />
    </div>
  );
}
