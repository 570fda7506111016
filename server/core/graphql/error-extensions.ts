import type { ErrorCode } from "#schema/error-codes.ts";
import type { Config } from "#server/core/config.ts";

/** Where a code is explained, on every hub; `#` and the code follow. */
const explained = "/developers";

/**
 * What every error tells a program: its code, facts that belong to it, the number under which the
 * hub has noted it, and the page that explains the code.
 */
export function errorExtensions(
  { publicUrl }: Pick<Config, "publicUrl">,
  code: ErrorCode,
  requestId: string,
  facts: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { ...facts, code, requestId, docs: `${publicUrl}${explained}#${code}` };
}
