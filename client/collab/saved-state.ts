import type { Stored } from "#schema/collab.ts";
import * as Y from "yjs";

/**
 * Knows whether everything that was written here is stored by the hub (CO2). Three things must
 * hold: the hub has counted every update that was sent on this connection, its stored state vector
 * covers what was written here, and nothing was changed since without being sent.
 */
export class SavedState {
  readonly #document: Y.Doc;
  /** Clocks of what came from the copy on this device: it may be older than what the hub has, or newer. */
  readonly #brought = new Map<number, number>();
  #sent = 0;
  #connected = false;
  /** Changed here and not known to be stored. */
  #unsaved = false;
  #savedAt: string | null = null;

  constructor(document: Y.Doc) {
    this.#document = document;
  }

  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** When the hub stored the document last, as it said; null before the first time. */
  get savedAt(): string | null {
    return this.#savedAt;
  }

  /** The copy on this device is loaded. `unsaved`: it was left behind with unsaved changes. */
  brought(unsaved: boolean): void {
    for (const [client, clock] of vectorOf(this.#document)) this.#brought.set(client, clock);
    this.#unsaved ||= unsaved;
  }

  /** A new connection: the hub counts from the beginning. */
  connected(): void {
    this.#connected = true;
    this.#sent = 0;
  }

  /** Whatever was on its way is uncertain; the next connection sends it again. */
  disconnected(): void {
    this.#connected = false;
  }

  /** An update went out on this connection. */
  sent(): void {
    this.#sent += 1;
  }

  changed(): void {
    this.#unsaved = true;
  }

  /** The hub says what it has stored. */
  stored({ vector, received, at }: Stored): void {
    this.#savedAt = at;
    // Before the first update, the answer to what the hub lacked, nothing is known of this device.
    if (!this.#connected || this.#sent === 0 || received < this.#sent) return;
    if (this.#covers(Y.decodeStateVector(fromBase64(vector)))) {
      this.#unsaved = false;
      this.#brought.clear();
    }
  }

  #covers(stored: Map<number, number>): boolean {
    const own = this.#document.clientID;
    const needed = new Map(this.#brought).set(own, vectorOf(this.#document).get(own) ?? 0);
    return [...needed].every(([client, clock]) => (stored.get(client) ?? 0) >= clock);
  }
}

function vectorOf(document: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(document));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!);
}
