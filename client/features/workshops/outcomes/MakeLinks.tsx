import { Trans } from "@lingui/react/macro";
import { IconBulb, IconFlag3, IconRepeat } from "@tabler/icons-react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { makeAddress, type Beginning } from "./make-addresses.ts";
import styles from "./Outcomes.module.css";

interface MakeLinksProps {
  from: Beginning;
  /** A challenge does not become another one. */
  ofChallenge?: boolean;
}

/** Begins a practice, a challenge or an adoption from where one is; the link is kept. */
export function MakeLinks({ from, ofChallenge = false }: MakeLinksProps) {
  return (
    <div className={styles.links}>
      <LinkButton
        to={makeAddress("practice", from)}
        icon={<IconBulb size={18} aria-hidden="true" />}
      >
        <Trans>Make a practice of this</Trans>
      </LinkButton>
      {ofChallenge ? null : (
        <LinkButton
          to={makeAddress("challenge", from)}
          icon={<IconFlag3 size={18} aria-hidden="true" />}
        >
          <Trans>Make a challenge of this</Trans>
        </LinkButton>
      )}
      <LinkButton
        to={makeAddress("adoption", from)}
        icon={<IconRepeat size={18} aria-hidden="true" />}
      >
        <Trans>Take a practice over because of this</Trans>
      </LinkButton>
    </div>
  );
}
