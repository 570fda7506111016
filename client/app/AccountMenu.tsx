import { Trans, useLingui } from "@lingui/react/macro";
import { IconBell, IconChecklist, IconLogin2, IconLogout, IconSettings } from "@tabler/icons-react";
import { Avatar } from "#client/ui/Avatar.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useSignInPath } from "./useSignInPath.ts";
import { useSignOut } from "./useSignOut.ts";
import { useViewer } from "./viewer.ts";
import styles from "./AccountMenu.module.css";

/** The way in, or who one is and the way out. A guest of a workshop may do both. */
export function AccountMenu() {
  const { t } = useLingui();
  const { viewer, known } = useViewer();
  const signInPath = useSignInPath();
  const signOut = useSignOut();
  if (!known) return <span className={styles.waiting} />;
  if (!viewer) {
    return (
      <LinkButton to={signInPath} size="small">
        <Trans>Sign in</Trans>
      </LinkButton>
    );
  }
  const leave = () => {
    signOut().catch(() =>
      showToast({ message: t`You are still signed in: the hub could not be reached.` }),
    );
  };
  const work: MenuItem = {
    label: t`My work`,
    icon: <IconChecklist size={18} aria-hidden="true" />,
    to: "/work",
  };
  const { newsCount } = viewer;
  const news: MenuItem = {
    label: newsCount > 0 ? t`What is new (${newsCount})` : t`What is new`,
    icon: <IconBell size={18} aria-hidden="true" />,
    to: "/news",
  };
  const settings: MenuItem = {
    label: t`Settings`,
    icon: <IconSettings size={18} aria-hidden="true" />,
    to: "/settings",
  };
  const signIn: MenuItem = {
    label: t`Sign in with an account`,
    icon: <IconLogin2 size={18} aria-hidden="true" />,
    to: signInPath,
  };
  const out: MenuItem = {
    label: t`Sign out`,
    icon: <IconLogout size={18} aria-hidden="true" />,
    onSelect: leave,
  };
  const desk: MenuItem[] = viewer.memberships.some(({ role }) => role === "SECRETARIAT")
    ? [
        {
          label: t`Secretariat`,
          icon: <IconChecklist size={18} aria-hidden="true" />,
          to: "/secretariat",
        },
      ]
    : [];
  const name = viewer.name;
  return (
    <Menu
      items={viewer.person ? [news, work, ...desk, settings, "line", out] : [signIn, "line", out]}
      button={(props) => (
        <button
          type="button"
          {...props}
          className={styles.account}
          aria-label={
            newsCount > 0 ? t`Account of ${name}. There is something new.` : t`Account of ${name}`
          }
        >
          <span className={newsCount > 0 ? styles.withNews : undefined}>
            <Avatar name={name} size="small" guest={!viewer.person} />
          </span>
          <bdi className={styles.name}>{name}</bdi>
        </button>
      )}
    />
  );
}
