import { useEffect } from "react";

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/**
 * Fetches page after page until a list is whole: for what makes no sense in part, a map or a choice.
 * A page that cannot be had leaves the list as it is.
 */
export function useWholeList(
  { hasNextPage, endCursor }: PageInfo,
  more: (after: string | null) => Promise<unknown>,
): void {
  useEffect(() => {
    if (hasNextPage) more(endCursor).catch(() => undefined);
    // The cursor says which page it is; that the function is another one says nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hasNextPage, endCursor]);
}
