import { ApolloLink } from "@apollo/client/link";
import { OperationTypeNode } from "graphql";
import { Observable, type Subscription } from "rxjs";
import { toFailure } from "./failure.ts";

const waitsMs = [400, 1_500, 4_000];

/**
 * Asks again when no answer came: queries only. A mutation is repeated by whoever sent it, who knows
 * its client key (RT9). The network coming back cuts the wait short.
 */
export const retryLink = new ApolloLink((operation, forward) => {
  if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
  return new Observable((observer) => {
    let running: Subscription | undefined;
    let stopWaiting: (() => void) | undefined;
    const attempt = (count: number) => {
      running = forward(operation).subscribe({
        next: (result) => observer.next(result),
        complete: () => observer.complete(),
        error: (error: unknown) => {
          const wait = waitsMs[count];
          if (wait === undefined || toFailure(error).kind !== "unreachable") observer.error(error);
          else stopWaiting = waitForNetwork(wait, () => attempt(count + 1));
        },
      });
    };
    attempt(0);
    return () => {
      stopWaiting?.();
      running?.unsubscribe();
    };
  });
});

/** Goes on after about that time, or as soon as the browser has a network; returns what stops it. */
function waitForNetwork(ms: number, goOn: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener("online", go);
  };
  const go = () => {
    stop();
    goOn();
  };
  const timer = setTimeout(go, ms * (0.75 + Math.random() / 2));
  window.addEventListener("online", go);
  return stop;
}
