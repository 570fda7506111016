import { useLingui } from "@lingui/react/macro";
import { chooseLanguage } from "#client/i18n/language.ts";
import { languages, type Language } from "#client/i18n/languages.ts";
import { showToast } from "#client/ui/toasts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./LanguageSwitch.module.css";

/** Every language of the hub, one tap each. */
export function LanguageSwitch({ short = false }: { short?: boolean }) {
  const { t, i18n } = useLingui();
  const choose = (language: Language) => {
    chooseLanguage(language).catch(() =>
      showToast({ message: t`The other language could not be loaded. Nothing changed.` }),
    );
  };
  return (
    <div
      className={short ? `${styles.switch} ${styles.short}` : styles.switch}
      role="group"
      aria-label={t`Language`}
    >
      {languages.map(({ tag, name, short }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          title={name}
          aria-pressed={i18n.locale === tag}
          className={styles.language}
          onClick={() => choose(tag)}
        >
          <span>{short}</span>
          <VisuallyHidden>{name}</VisuallyHidden>
        </button>
      ))}
    </div>
  );
}
