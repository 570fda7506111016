export const keyRefused = "This key is not valid here. It may have expired or been revoked.";

/**
 * A key was sent that opens nothing: it is not one, or expired, or revoked, or came from elsewhere.
 * Which of these is not told to whoever may have found it.
 */
export class KeyRefused extends Error {
  override name = "KeyRefused";
  /** For the answers outside GraphQL. */
  readonly statusCode = 401;

  constructor() {
    super(keyRefused);
  }
}
