import { useState } from "react";
import type { ListedComment } from "./useItemComments.ts";

interface Unseen {
  /** Comments of others that came while one read further up. */
  count: number;
  firstId: string | null;
  /** One has been shown where they begin: they are new no more. */
  see: () => void;
}

/** What came since the end of the list was last in view. */
export function useUnseen(
  agendaItemId: string,
  comments: readonly ListedComment[],
  meId: string | null,
  atEnd: boolean,
): Unseen {
  const last = comments.at(-1)?.position ?? 0;
  const [seen, setSeen] = useState({ agendaItemId, position: last });
  // Another list, or its end is in view: everything is seen. The first page is not "new" either.
  if (seen.agendaItemId !== agendaItemId || (atEnd && seen.position !== last)) {
    setSeen({ agendaItemId, position: last });
  }
  const see = () => setSeen({ agendaItemId, position: last });
  if (atEnd) return { count: 0, firstId: null, see };
  const fresh = comments.filter(
    (comment) => comment.position > seen.position && comment.author.id !== meId,
  );
  return { count: fresh.length, firstId: fresh[0]?.id ?? null, see };
}
