import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** A browser that refuses to keep data must not keep the editor waiting. */
const patienceMs = 2_000;

/** Everything of a document that is on this device, kept while some of it is not saved (CO3). */
export interface LocalCopy {
  /** Resolves when what was kept is in the document, or cannot be had. */
  readonly loaded: Promise<void>;
  /** Stops keeping; with `forget` what was kept goes as well. */
  close(forget: boolean): Promise<void>;
}

export function openLocalCopy(key: string, document: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return nothing;
  const kept = new IndexeddbPersistence(`document:${key}`, document);
  const loaded = kept.whenSynced.then(
    () => {},
    () => {},
  );
  return {
    loaded: Promise.race([loaded, patience()]),
    async close(forget) {
      try {
        await (forget ? kept.clearData() : kept.destroy());
      } catch {
        // Nothing was kept, so nothing is left behind.
      }
    },
  };
}

const nothing: LocalCopy = { loaded: Promise.resolve(), close: async () => {} };

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
  });
}
