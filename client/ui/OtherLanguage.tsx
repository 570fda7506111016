import { useLingui } from "@lingui/react/macro";
import { languageLabel } from "#client/i18n/language-label.ts";
import { Tag } from "./Tag.tsx";

/** Says in which language something is written, when it is not the page's. */
export function OtherLanguage({ language }: { language: string }) {
  const { i18n } = useLingui();
  if (family(language) === family(i18n.locale)) return null;
  return <Tag tone="outline">{languageLabel(i18n.locale, language)}</Tag>;
}

const family = (tag: string) => tag.toLowerCase().split("-")[0];
