import { Trans } from "@lingui/react/macro";
import { IconClock } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import type { TurnOf } from "#schema/generated/graphql.ts";
import { Time } from "#client/ui/Time.tsx";
import { useReviewWords } from "./useReviewWords.ts";
import styles from "./Review.module.css";

interface TurnLineProps {
  turn: { whose: TurnOf; since: string; people: readonly { id: string; name: string }[] };
}

/** Whose turn it is, since when, and who they are: nobody has to ask around. */
export function TurnLine({ turn }: TurnLineProps) {
  const format = useFormat();
  const words = useReviewWords();
  const names = format.list(turn.people.map(({ name }) => name));
  return (
    <p className={styles.turn}>
      <IconClock size={20} aria-hidden="true" />
      <span>
        <strong>{words.turn[turn.whose]}</strong>
        {names ? (
          <>
            {": "}
            <bdi>{names}</bdi>
          </>
        ) : null}
        {" · "}
        <Trans>
          since <Time at={turn.since} />
        </Trans>
      </span>
    </p>
  );
}
