import { Trans } from "@lingui/react/macro";
import { IconBroadcast } from "@tabler/icons-react";
import { AgendaTitle } from "../agenda/AgendaTitle.tsx";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./Room.module.css";

interface ComeBackProps {
  item: AgendaEntry_ItemFragment;
  onComeBack: () => void;
}

/** For who looks elsewhere: where everybody is, and the way there. */
export function ComeBack({ item, onComeBack }: ComeBackProps) {
  return (
    <div className={styles.comeBack} role="status">
      <IconBroadcast size={18} aria-hidden="true" />
      <span className={styles.comeBackText}>
        <Trans>
          The room is at <AgendaTitle item={item} />
        </Trans>
      </span>
      <Button size="small" onClick={onComeBack}>
        <Trans>Come back</Trans>
      </Button>
    </div>
  );
}
