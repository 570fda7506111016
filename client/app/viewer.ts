import { useQuery } from "@apollo/client/react";
import { ShellViewerDocument, type ShellViewerQuery } from "./Viewer.generated.ts";

export type Viewer = NonNullable<ShellViewerQuery["viewer"]>;

/**
 * Who is asking: a person, a guest of a workshop, or null for nobody (and while it is not known yet:
 * then `known` is false, and what depends on it is neither offered nor denied).
 */
export function useViewer(): { viewer: Viewer | null; known: boolean } {
  const { data, loading } = useQuery(ShellViewerDocument);
  return { viewer: data?.viewer ?? null, known: !loading || data !== undefined };
}
