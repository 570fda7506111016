import * as Y from "yjs";

/**
 * Whether all of an update can be read and nothing in it is empty. Yjs applies what it can of a
 * damaged one and leaves a document behind that nobody else can open.
 */
export function isSound(update: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const deleted = [...ds.clients.values()].flat();
    return structs.every(({ length }) => length > 0) && deleted.every(({ len }) => len > 0);
  } catch {
    return false;
  }
}

/**
 * Forgets what waits for something that never came. Who connects sends all that the hub lacks, in
 * order, so nothing of an honest client waits for long; what is damaged would wait for ever, and
 * be handed to everybody with the document.
 */
export function dropWaiting({ store }: Y.Doc): void {
  store.pendingStructs = null;
  store.pendingDs = null;
}
