import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, useState, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { FieldError } from "./FieldError.tsx";

interface LoadedPart<Props> {
  default: ComponentType<Props>;
}

/**
 * A part of a page that is loaded when it is shown first, as by React's `lazy`. What cannot be loaded
 * says so in its place, as a dialog if it is one (then it takes `onClose`), and leaves the page as it
 * is, with what somebody writes there. Without a network nothing is asked for: a browser may remember
 * for as long as the page lives that a file was not to be had.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<LoadedPart<Props>>,
): ComponentType<Props> {
  let begun = false;
  const Loaded = lazy((): Promise<LoadedPart<Props>> => {
    begun = true;
    return load().catch(() => ({ default: Missed }));
  }) as unknown as ComponentType<Props>;
  return function Part(props: Props) {
    const online = useOnline();
    return begun || online ? <Loaded {...props} /> : <NotHereYet {...props} />;
  };
}

function NotHereYet(props: object) {
  return (
    <InPlace of={props}>
      <p role="status">
        <Trans>This part is not on this device yet. It opens when the connection is back.</Trans>
      </p>
    </InPlace>
  );
}

/** Only the page read anew asks again; it is not left for one that cannot be had. */
function Missed(props: object) {
  const [state, setState] = useState<"ready" | "busy" | "away">("ready");
  const again = async () => {
    setState("busy");
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      location.reload();
    } catch {
      setState("away");
    }
  };
  return (
    <InPlace of={props}>
      <FieldError>
        {state === "away" ? (
          <Trans>The hub still cannot be reached. This page stays as it is.</Trans>
        ) : (
          <Trans>This part could not be loaded. Load the page again to have it.</Trans>
        )}
      </FieldError>
      <Button size="small" busy={state === "busy"} onClick={() => void again()}>
        <Trans>Load the page again</Trans>
      </Button>
    </InPlace>
  );
}

/** Where the part itself would stand. */
function InPlace({ of, children }: { of: object; children: ReactNode }) {
  const { t } = useLingui();
  if (!("onClose" in of)) return <div>{children}</div>;
  const { onClose } = of;
  const close = () => (typeof onClose === "function" ? void onClose() : undefined);
  return (
    <Dialog open onClose={close} title={t`This cannot be opened now`}>
      {children}
    </Dialog>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine);
}

function follow(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
