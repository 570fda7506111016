type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** Reads a sentence aloud, politely, in the shell's live region: for what is only seen otherwise. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

export function followAnnouncements(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
