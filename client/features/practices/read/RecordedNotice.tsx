import { Trans } from "@lingui/react/macro";
import { ReadNotice } from "./ReadNotice.tsx";

interface RecordedNoticeProps {
  recorded: boolean;
  caveat: { language: string; text: string } | null;
}

/** Who wrote it down, when it was not the city, and what to know before relying on it. */
export function RecordedNotice({ recorded, caveat }: RecordedNoticeProps) {
  if (!recorded && !caveat) return null;
  return (
    <ReadNotice tone="plain">
      {recorded ? (
        <Trans>
          Recorded by the secretariat from public sources; the city has not told it itself.
        </Trans>
      ) : null}{" "}
      {caveat ? (
        <span lang={caveat.language} dir="auto">
          {caveat.text}
        </span>
      ) : null}
    </ReadNotice>
  );
}
