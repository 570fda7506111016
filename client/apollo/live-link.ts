import { ApolloLink } from "@apollo/client/link";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { print } from "@apollo/client/utilities";
import { Observable } from "rxjs";

declare module "@apollo/client" {
  interface DefaultContext {
    /** Subscriptions: the cursor of the last event that was applied; read anew at each reconnect (RT3). */
    after?: () => string | null;
  }
}

/** The socket's code is loaded with the first subscription: most pages have none. */
const loadSocket = () => import("./live-socket.ts").then((module) => module.liveSocket());

/** Subscriptions over one WebSocket. The cursor travels in `extensions`, not in the variables (RT5). */
export const liveLink = new ApolloLink((operation) => {
  const { query, variables, operationName } = operation;
  const { after } = operation.getContext();
  return new Observable((observer) => {
    let stop: (() => void) | undefined;
    let stopped = false;
    const request = {
      query: print(query),
      variables,
      operationName,
      extensions: {
        get after() {
          return after?.() ?? undefined;
        },
      },
    };
    const fail = (error: unknown) => observer.error(asError(error));
    loadSocket().then((socket) => {
      if (stopped) return;
      stop = socket.subscribe(request, {
        next: (result) => observer.next(result as ApolloLink.Result),
        complete: () => observer.complete(),
        error: fail,
      });
    }, fail);
    return () => {
      stopped = true;
      stop?.();
    };
  });
});

/** graphql-ws rejects with an Error, a CloseEvent or a list of GraphQL errors. */
function asError(error: unknown): Error {
  if (error instanceof Error) return error;
  if (Array.isArray(error)) return new CombinedGraphQLErrors({ errors: error });
  if (error instanceof CloseEvent) return new Error(`Socket closed ${error.code} ${error.reason}`);
  return new Error("Socket closed");
}
