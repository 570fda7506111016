import { i18n, type Messages } from "@lingui/core";
import { readCookie, writeCookie } from "./cookie.ts";
import { bestLanguage, isLanguage, type Language } from "./languages.ts";

type Catalogues = Record<Language, () => Promise<{ messages: Messages }>>;

/** What is said in a room and around every page; lingui.config.ts says which texts are where. */
const catalogues: Catalogues = {
  en: () => import("./locales/en.po"),
  vi: () => import("./locales/vi.po"),
};

/** What only the other pages say. */
const deskCatalogues: Catalogues = {
  en: () => import("./locales/desk/en.po"),
  vi: () => import("./locales/desk/vi.po"),
};

let deskIsWanted = false;

const listeners = new Set<(language: Language) => void>();

/** What was chosen here, else what the browser asks for. */
export function preferredLanguage(): Language {
  const chosen = readCookie("lang");
  return isLanguage(chosen) ? chosen : bestLanguage(navigator.languages);
}

/** The language of the page; before its texts are here, the one that they are fetched in. */
export function currentLanguage(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : preferredLanguage();
}

/** Loads the catalogue of one language and shows the page in it. */
export async function activateLanguage(language: Language): Promise<void> {
  const [{ messages }, desk] = await Promise.all([
    catalogues[language](),
    deskIsWanted ? deskCatalogues[language]() : null,
  ]);
  i18n.loadAndActivate({ locale: language, messages: { ...messages, ...desk?.messages } });
  document.documentElement.lang = language;
}

/** The code of a page, or of a part of one, together with the texts that a room does without. */
export function withDeskTexts<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const language = currentLanguage();
    const [module, { messages }] = await Promise.all([load(), deskCatalogues[language]()]);
    if (!deskIsWanted || currentLanguage() !== language) {
      deskIsWanted = true;
      i18n.load(language, messages);
    }
    return module;
  };
}

/** Switches without reload and remembers it. Fails (and changes nothing) when the catalogue cannot be had. */
export async function chooseLanguage(language: Language): Promise<void> {
  await activateLanguage(language);
  writeCookie("lang", language);
  for (const listener of listeners) listener(language);
}

/** Tells when somebody chose another language: what the server words must be asked for again. */
export function onLanguageChosen(listener: (language: Language) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
