import type { TestClient } from "#test/support/client.ts";
import { change, type Outcome } from "#test/support/workshop.ts";

/** Asks for a key as its owner; `token` stands in the outcome when it was made. */
export function askForKey(
  owner: TestClient,
  wish: { scopes: string[] } & Record<string, unknown>,
): Promise<Outcome> {
  const expiresAt = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();
  const input = { name: "Dashboard", expiresAt, ...wish };
  const success = `... on CreateApiKeySuccess { token key { id hint scopes addresses city { slug } } }`;
  return change(owner, "createApiKey", input, success);
}

/** The token and the id of a fresh key; fails when it was refused. */
export async function makeKey(
  owner: TestClient,
  wish: { scopes: string[] } & Record<string, unknown>,
): Promise<{ token: string; id: string }> {
  const { token, key, message } = await askForKey(owner, wish);
  if (typeof token !== "string") throw new Error(`No key was made: ${message}`);
  return { token, id: (key as { id: string }).id };
}
