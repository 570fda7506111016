const sync = 0;
const syncReply = 4;
const firstStep = 0;

/**
 * A WebSocket that tells when it opens and when an update really goes out on it: what the hub's
 * acknowledgements count. The provider also holds messages back, and drops them, on its own.
 */
export function countingSocket(onOpen: () => void, onUpdate: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener("open", onOpen);
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array && isUpdate(data)) onUpdate();
      super.send(data);
    }
  };
}

/** The document's name with its length before it, then the kind of message, then of sync step. */
export function isUpdate(message: Uint8Array): boolean {
  let at = 0;
  let length = 0;
  for (let shift = 0; at < message.length; shift += 7) {
    const byte = message[at]!;
    at += 1;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  const kind = message[at + length];
  const step = message[at + length + 1];
  return (kind === sync || kind === syncReply) && step !== undefined && step !== firstStep;
}
