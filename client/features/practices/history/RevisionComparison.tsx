import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { emptyNote, plainContent } from "../note/note-content.ts";
import { compareNotes, type NoteState } from "./compare-notes.ts";
import { PracticeRevisionDocument } from "./History.generated.ts";
import { NoteComparison } from "./NoteComparison.tsx";

interface RevisionComparisonProps {
  /** Null: before the first one there was nothing. */
  beforeId: string | null;
  afterId: string;
  lang: string;
}

/** What somebody changed, so that a person who never saw a diff can read it. */
export function RevisionComparison({ beforeId, afterId, lang }: RevisionComparisonProps) {
  const format = useFormat();
  const before = useRevision(beforeId);
  const after = useRevision(afterId);
  const parts = useMemo(
    () =>
      before.state && after.state ? compareNotes(format, before.state, after.state, lang) : null,
    [format, before.state, after.state, lang],
  );
  if (!parts) {
    const error = before.error ?? after.error;
    if (!error) return <Skeleton lines={6} />;
    return (
      <FailureNotice
        error={error}
        onRetry={() => {
          before.retry();
          after.retry();
        }}
      />
    );
  }
  return <NoteComparison parts={parts} lang={lang} />;
}

const nothing: NoteState = { content: emptyNote, html: "" };

function useRevision(id: string | null): {
  state: NoteState | null;
  error: unknown;
  retry: () => void;
} {
  const { data, error, refetch } = useQuery(PracticeRevisionDocument, {
    variables: { id: id ?? "" },
    skip: id === null,
  });
  const node = data?.node?.__typename === "PracticeRevision" ? data.node : null;
  const state = useMemo(
    () => (node ? { content: plainContent(node.content), html: node.html } : null),
    [node],
  );
  return {
    state: id === null ? nothing : state,
    error,
    retry: () => void refetch(),
  };
}
