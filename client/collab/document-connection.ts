import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import type * as Y from "yjs";
import type { DocumentMessage } from "#schema/collab.ts";
import { socketPaths } from "#schema/live.ts";
import { countingSocket } from "./counting-socket.ts";
import { throttleCarets } from "./throttle-carets.ts";

/** What a document hears of its connection to the hub. */
export interface ConnectionEvents {
  onOpen(): void;
  onUpdateSent(): void;
  /** What the hub has is in the document. */
  onSynced(): void;
  onLost(): void;
  onDenied(reason: string): void;
  onMessage(message: DocumentMessage): void;
}

export interface DocumentConnection {
  readonly provider: HocuspocusProvider;
  /** Begins again on a new socket; the document and its editor stay. */
  renew(): void;
  close(): void;
}

/** One socket for one document: the hub counts its acknowledgements by socket. */
export function connectDocument(
  name: string,
  document: Y.Doc,
  events: ConnectionEvents,
): DocumentConnection {
  const { protocol, host } = window.location;
  const socket = new HocuspocusProviderWebsocket({
    url: `${protocol === "https:" ? "wss" : "ws"}://${host}${socketPaths.documents}`,
    WebSocketPolyfill: countingSocket(events.onOpen, events.onUpdateSent),
    messageReconnectTimeout: 25_000,
    maxDelay: 10_000,
    onDisconnect: events.onLost,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document,
    token: "",
    onSynced: events.onSynced,
    onAuthenticationFailed: ({ reason }) => events.onDenied(reason),
    onStateless: ({ payload }) => events.onMessage(JSON.parse(payload) as DocumentMessage),
  });
  const stopThrottling = throttleCarets(provider);
  provider.attach();
  // A browser that loses its network leaves sockets open that carry nothing any more.
  const cut = () => {
    socket.disconnect();
    events.onLost();
  };
  const joinAgain = () => {
    // Also when the old one is still closing.
    socket.shouldConnect = true;
    void socket.connect();
  };
  window.addEventListener("offline", cut);
  window.addEventListener("online", joinAgain);
  return {
    provider,
    renew: () => socket.webSocket?.close(),
    close() {
      stopThrottling();
      window.removeEventListener("offline", cut);
      window.removeEventListener("online", joinAgain);
      provider.destroy();
      socket.destroy();
    },
  };
}
