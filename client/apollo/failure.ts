import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";

/**
 * Why a request brought no data. What a person can correct is not here: that is part of a mutation's
 * result (`UserError`).
 *
 * `unreachable`: no answer came; nothing is known to be wrong with the hub.
 * `signedOut`, `refused`, `notFound`: the hub answered and said no.
 * `tooMany`: ask again after `retryAfterSeconds`.
 * `broken`: a fault of the hub or of this page; `requestId` finds it in the log.
 */
export interface Failure {
  kind: "unreachable" | "signedOut" | "refused" | "notFound" | "tooMany" | "broken";
  requestId: string | null;
  retryAfterSeconds: number | null;
  /** The code or message for programmers, never shown to people as it is. */
  detail: string;
}

const kinds: Record<string, Failure["kind"]> = {
  UNAUTHENTICATED: "signedOut",
  FORBIDDEN: "refused",
  NOT_FOUND: "notFound",
  TOO_MANY_REQUESTS: "tooMany",
};

export function toFailure(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQL(error);
  if (ServerError.is(error) || ServerParseError.is(error)) return fromStatus(error);
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: isNetwork(error) ? "unreachable" : "broken",
    requestId: null,
    retryAfterSeconds: null,
    detail,
  };
}

function fromGraphQL(error: CombinedGraphQLErrors): Failure {
  const first = error.errors[0];
  const extensions: Record<string, unknown> = first?.extensions ?? {};
  const code = text(extensions["code"]) ?? "";
  return {
    kind: kinds[code] ?? "broken",
    requestId: text(extensions["requestId"]),
    retryAfterSeconds: number(extensions["retryAfterSeconds"]),
    detail: code || error.message,
  };
}

function fromStatus(error: ServerError | ServerParseError): Failure {
  const { status, headers } = error.response;
  const byStatus = { 401: "signedOut", 403: "refused", 404: "notFound", 429: "tooMany" } as const;
  // A proxy answers for a hub that is being restarted.
  const kind =
    byStatus[status as keyof typeof byStatus] ?? (status >= 502 ? "unreachable" : "broken");
  return {
    kind,
    requestId: headers.get("x-request-id"),
    retryAfterSeconds: number(Number(headers.get("retry-after") ?? Number.NaN)),
    detail: `HTTP ${status}`,
  };
}

/** Browsers say "no answer" with a TypeError from fetch; the chunk of a page can be missed likewise. */
function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "TimeoutError" ||
    (error instanceof TypeError && /fetch|network|load|import/i.test(error.message)) ||
    error.message.startsWith("Socket closed")
  );
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
