import { Trans } from "@lingui/react/macro";
import { IconNotes } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import {
  followUnsavedMarks,
  listUnsavedMarks,
  type UnsavedMark,
} from "#client/collab/unsaved-marks.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Name } from "#client/ui/Name.tsx";

/** Somebody who writes in another tab is between two savings for about two seconds. */
const patienceMs = 5_000;

/** A text that was left with something unsaved in it: it is sent where it is open. */
export function UnsavedDocuments({ writers }: { writers: ReadonlySet<string | undefined> }) {
  const marks = useLastingMarks();
  const [first] = marks.filter(({ copyKey }) => writers.has(copyKey.split(" ").at(-1)));
  if (!first) return null;
  const title = <Name>{first.place.title}</Name>;
  return (
    <Banner
      tone="notice"
      icon={<IconNotes size={20} aria-hidden="true" />}
      action={
        <LinkButton size="small" to={first.place.address}>
          <Trans>Open</Trans>
        </LinkButton>
      }
    >
      <Trans>What you wrote in “{title}” is not sent yet. Open it, and it is.</Trans>
    </Banner>
  );
}

/** Those that are there for longer than saving takes. */
function useLastingMarks(): readonly UnsavedMark[] {
  const [marks, setMarks] = useState<readonly UnsavedMark[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = listUnsavedMarks();
      setMarks((before) =>
        before.filter((mark) => now.some(({ copyKey }) => copyKey === mark.copyKey)),
      );
      clearTimeout(timer);
      timer = setTimeout(() => setMarks(listUnsavedMarks()), patienceMs);
    };
    look();
    const stop = followUnsavedMarks(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return marks;
}
