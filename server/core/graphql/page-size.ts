import { limits } from "#schema/limits.ts";
import type { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { programError } from "#server/core/graphql/errors.ts";

/** How many rows a page takes and from which end; throws BAD_USER_INPUT on what makes no sense. */
export function pageSize(args: ConnectionArgs): { size: number; fromEnd: boolean } {
  const { first, last } = args;
  if (first != null && last != null) {
    throw programError("BAD_USER_INPUT", "Give `first` or `last`, not both.");
  }
  const wanted = first ?? last ?? limits.pageSize.default;
  if (wanted < 0) throw programError("BAD_USER_INPUT", "`first` and `last` count from 0.");
  return { size: Math.min(wanted, limits.pageSize.max), fromEnd: last != null };
}
