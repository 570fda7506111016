import { Trans } from "@lingui/react/macro";
import { IconDownload } from "@tabler/icons-react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { EraseMyAccount } from "./EraseMyAccount.tsx";
import styles from "./MyData.module.css";

/** What the hub knows of oneself: to take away, and to have erased. */
export function MyData({ isGuest }: { isGuest: boolean }) {
  return (
    <div className={styles.ways}>
      <LinkButton
        to="/settings/my-data.json"
        download="esc-hub-my-data.json"
        icon={<IconDownload size={20} aria-hidden />}
      >
        <Trans>Download my data</Trans>
      </LinkButton>
      <EraseMyAccount isGuest={isGuest} />
    </div>
  );
}
