import { useLingui } from "@lingui/react/macro";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { useRevalidator } from "#client/router/hooks.ts";
import { useRouteError } from "#client/router/RouteBoundary.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";

/** Stands in for a page that could not be loaded or that broke; header and footer stay. */
export function RouteErrorPage() {
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  return (
    <BrokenPage
      error={error}
      retrying={state === "loading"}
      onRetry={() => (isMissedChunk(error) ? location.reload() : void revalidate())}
    />
  );
}

interface BrokenPageProps {
  error: unknown;
  retrying: boolean;
  onRetry: () => void;
}

function BrokenPage({ error, retrying, onRetry }: BrokenPageProps) {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`This page cannot be shown`} />
      <FailureNotice error={error} retrying={retrying} onRetry={onRetry} />
    </>
  );
}

/** After an upgrade of the hub an open tab asks for files that are gone: only a reload helps. */
function isMissedChunk(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message);
}
