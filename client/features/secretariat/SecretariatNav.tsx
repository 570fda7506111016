import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation } from "#client/router/hooks.ts";
import { Link } from "#client/router/Link.tsx";
import styles from "./Secretariat.module.css";

/** The parts of the secretariat's desk, in the order of how often they are needed. */
export function SecretariatNav() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const part = (to: string) => ({
    to,
    "aria-current": pathname === to ? ("page" as const) : undefined,
  });
  return (
    <nav className={styles.parts} aria-label={t`Secretariat`}>
      <Link {...part("/secretariat")}>
        <Trans>Overview</Trans>
      </Link>
      <Link {...part("/secretariat/people")}>
        <Trans>People and roles</Trans>
      </Link>
      <Link {...part("/secretariat/invitations")}>
        <Trans>Invitations</Trans>
      </Link>
      <Link {...part("/secretariat/organisations")}>
        <Trans>Organisations</Trans>
      </Link>
      <Link {...part("/secretariat/moderation")}>
        <Trans>Moderation</Trans>
      </Link>
      <Link {...part("/secretariat/keys")}>
        <Trans>Keys</Trans>
      </Link>
      <Link {...part("/secretariat/audit-log")}>
        <Trans>Audit log</Trans>
      </Link>
      <Link {...part("/secretariat/health")}>
        <Trans>Health</Trans>
      </Link>
    </nav>
  );
}
