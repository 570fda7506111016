const key = "esc.comment-language";

/** The language somebody last wrote in here, else the page's. */
export function lastCommentLanguage(pageLanguage: string): string {
  try {
    return window.localStorage.getItem(key) ?? pageLanguage;
  } catch {
    return pageLanguage;
  }
}

export function rememberCommentLanguage(language: string): void {
  try {
    window.localStorage.setItem(key, language);
  } catch {
    // Nothing is kept in this browser: the page's language is a good guess next time too.
  }
}
