import { createClient, type Client, type SubscribePayload } from "graphql-ws";
import { reportSocket } from "./connection.ts";
import { sessionChanged } from "./session-changed.ts";

const keepAliveMs = 10_000;
const pongWithinMs = 4_000;
const longestWaitMs = 4_000;
/** The hub ended the session; the socket comes back as nobody's. */
const sessionEndedCode = 4401;

let client: Client | undefined;
let current: WebSocket | undefined;

/** The one live socket of this page; opened with the first subscription, closed after the last. */
export function liveSocket(): Client {
  client ??= create();
  return client;
}

/** Opens the socket anew, e.g. after joining or signing in: subscriptions go on from their cursors. */
export function renewLiveSocket(): void {
  // A code that the client retries; 1000 would end the subscriptions.
  current?.close(4205, "Identity changed");
}

function create(): Client {
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  return createClient({
    url: () => `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/graphql`,
    lazyCloseTimeout: 3_000,
    keepAlive: keepAliveMs,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait,
    generateID: nameOf,
    on: {
      opened: (socket) => {
        current = socket as WebSocket;
      },
      connected: () => reportSocket("open"),
      // A ping of ours without an answer: the network is gone and has not said so.
      ping: (received) => {
        if (!received) watchdog = setTimeout(() => client?.terminate(), pongWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(watchdog);
      },
      closed: (event) => {
        clearTimeout(watchdog);
        current = undefined;
        if (event instanceof CloseEvent && event.code === sessionEndedCode)
          void sessionChanged().catch(() => undefined);
        reportSocket(event instanceof CloseEvent && event.code === 1000 ? "unused" : "lost");
      },
    },
  });
}

window.addEventListener("offline", () => client?.terminate());

/** Longer and longer, with chance so that a whole room does not return at once; `online` cuts it short. */
function retryWait(retries: number): Promise<void> {
  const wait = Math.min(longestWaitMs, 250 * 2 ** retries) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, wait);
    window.addEventListener("online", go);
  });
}

const counts = new Map<string, number>();

/**
 * Everybody's subscription of a kind has the same id, so that the hub can send one and the same
 * frame to a whole room; a second one of that kind on this page is numbered.
 */
function nameOf({ operationName }: SubscribePayload): string {
  const name = operationName ?? "subscription";
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name}:${count}`;
}
