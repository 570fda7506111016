import Negotiator from "negotiator";

const json = "application/json; charset=utf-8";
export const graphqlResponse = "application/graphql-response+json; charset=utf-8";
/** Of Apollo's own router; it may be preferred, and is not ours to answer. */
const callback = "application/json; callbackSpec=1.0; charset=utf-8";

/**
 * The media type that an answer in one piece has for who accepts this, as Apollo Server chooses it.
 * Null: nothing that is answered here.
 */
export function answerType(accept: string | undefined): string | null {
  if (!accept || accept === "*/*" || accept === "application/json") return json;
  const wanted = new Negotiator({ headers: { accept } });
  const chosen = wanted.mediaType([json, graphqlResponse, callback]);
  return chosen === json || chosen === graphqlResponse ? chosen : null;
}
