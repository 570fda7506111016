import { RecentlyUsed } from "#server/core/recently-used.ts";

/** Signs: longer texts are rare, and sent each time. */
const longestKept = 20_000;

/**
 * Texts of documents by their SHA-256, as automatic persisted queries have it: a client sends the
 * hash alone, and the text with it once when the hash is not known here. Apollo Server checks the
 * hash and keeps only what is valid; the short way reads the same texts.
 */
export class PersistedDocuments {
  readonly #texts = new RecentlyUsed<string>(1000);

  /** Apollo's own key. */
  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#texts.get(key));
  }

  set(key: string, text: string): Promise<void> {
    if (text.length <= longestKept) this.#texts.set(key, text);
    return Promise.resolve();
  }

  /** Nothing is taken out: what is not asked for goes by itself. */
  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Null: not known here. */
  textOf(sha256: string): string | null {
    return this.#texts.get(`apq:${sha256}`) ?? null;
  }
}
