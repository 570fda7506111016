import { useLingui } from "@lingui/react/macro";
import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { NavLink } from "#client/router/NavLink.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Weave } from "#client/ui/Weave.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { openSearch } from "./search-door.ts";
import { sitePlaces } from "./site-places.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { Wordmark } from "./Wordmark.tsx";
import styles from "./Header.module.css";

export function Header() {
  const { t, i18n } = useLingui();
  return (
    <header className={styles.header}>
      <Weave />
      <div className={styles.bar}>
        <Wordmark />
        <nav className={`${styles.nav} ${styles.wide}`} aria-label={t`Main`}>
          {sitePlaces.map((place) => (
            <NavLink key={place.to} to={place.to}>
              <span>{i18n._(place.label)}</span>
            </NavLink>
          ))}
        </nav>
        <div className={styles.end}>
          <IconButton
            label={t`Search`}
            aria-haspopup="dialog"
            icon={<IconSearch aria-hidden="true" />}
            onClick={openSearch}
          />
          <span className={styles.languages}>
            <LanguageSwitch short />
          </span>
          <span className={styles.wide}>
            <ThemeSwitch />
          </span>
          <AccountMenu />
          <PhoneMenu />
        </div>
      </div>
    </header>
  );
}

/** On phones the places open from below. */
function PhoneMenu() {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        className={styles.menuButton}
        label={t`Menu`}
        aria-haspopup="dialog"
        icon={<IconMenu2 aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Where to?`}>
        <nav className={styles.sheet} aria-label={t`Main`}>
          {sitePlaces.map((place) => (
            <NavLink key={place.to} to={place.to} onClick={() => setOpen(false)}>
              {i18n._(place.label)}
            </NavLink>
          ))}
        </nav>
        <div className={styles.sheetEnd}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Dialog>
    </>
  );
}
