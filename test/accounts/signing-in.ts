import type { TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";

export interface SignInAnswer {
  __typename: string;
  code?: string;
  field?: string;
  message?: string;
  retryAfterSeconds?: number;
  viewer?: { name: string };
}

const requestDocument = `mutation ($email: String!, $language: String) {
  requestSignInCode(input: { email: $email, language: $language }) {
    __typename ... on UserError { code message } ... on TooManyRequests { retryAfterSeconds }
  }
}`;

const signInDocument = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInSuccess { viewer { name } }
    ... on UserError { code message }
    ... on InvalidInput { field }
    ... on TooManyRequests { retryAfterSeconds }
  }
}`;

export async function askForCode(
  client: TestClient,
  email: string,
  language?: string,
): Promise<SignInAnswer> {
  const data = await client.ask<{ requestSignInCode: SignInAnswer }>(requestDocument, {
    email,
    language,
  });
  return data.requestSignInCode;
}

/** The code in the letter that was sent. */
export async function requestCode(
  hub: TestHub,
  client: TestClient,
  email: string,
  language?: string,
): Promise<string> {
  const answer = await askForCode(client, email, language);
  const letter = hub.letters().find(({ to }) => to === email.trim().toLowerCase());
  if (answer.__typename !== "RequestSignInCodeSuccess" || !letter?.code) {
    throw new Error(`No letter: ${JSON.stringify(answer)}`);
  }
  return letter.code;
}

export async function signIn(
  client: TestClient,
  input: { email: string; code: string; name?: string },
): Promise<SignInAnswer> {
  return (await client.ask<{ signIn: SignInAnswer }>(signInDocument, { input })).signIn;
}

/** Asks for a letter and signs in with its code. */
export async function signInByLetter(
  hub: TestHub,
  client: TestClient,
  email: string,
  name: string,
): Promise<void> {
  const code = await requestCode(hub, client, email);
  const answer = await signIn(client, { email, code, name });
  if (answer.__typename !== "SignInSuccess") throw new Error(JSON.stringify(answer));
}
