import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import type { GraphqlRequest } from "#server/core/graphql/plans/planned-queries.ts";

/** Null: not a plain query in a JSON body or in an address; somebody has to look closer. */
export function askedQuery(
  request: FastifyRequest,
  documents: PersistedDocuments,
): GraphqlRequest | null {
  const given = givenIn(request);
  if (!isRecord(given)) return null;
  const { extensions } = given;
  if (extensions != null && !isRecord(extensions)) return null;
  const query = textOf(given["query"], extensions?.["persistedQuery"], documents);
  return query === null ? null : plainly(given, query);
}

function plainly(given: Record<string, unknown>, query: string): GraphqlRequest | null {
  const { variables } = given;
  // GraphQL over HTTP: an empty name is none.
  const { operationName: name = null } = given;
  const operationName = name === "" ? null : name;
  if (operationName !== null && typeof operationName !== "string") return null;
  if (variables != null && !isRecord(variables)) return null;
  return { query, operationName, variables: variables ?? {} };
}

/** The text of the operation, as it stands in the request; null: there is none. */
export function askedText(request: FastifyRequest): string | null {
  const given = isInAddress(request) ? givenIn(request) : request.body;
  return isRecord(given) && typeof given["query"] === "string" ? given["query"] : null;
}

/** What was sent beside the operation, such as the cursor to go on after. */
export function askedExtensions(request: FastifyRequest): Record<string, unknown> | null {
  const given = givenIn(request);
  return isRecord(given) && isRecord(given["extensions"]) ? given["extensions"] : null;
}

/** A `HEAD` is a `GET` whose answer is not sent. */
const isInAddress = ({ method }: FastifyRequest) => method === "GET" || method === "HEAD";

function givenIn(request: FastifyRequest): unknown {
  if (!isInAddress(request)) return fromBody(request);
  let given = read.get(request);
  if (given === undefined) {
    given = fromAddress(request.query);
    read.set(request, given);
  }
  return given;
}

/** What stands in addresses, for more than one of us looks at it. */
const read = new WeakMap<FastifyRequest, unknown>();

function fromBody({ method, headers, body }: FastifyRequest): unknown {
  // Such a body no page of somebody else can send without asking first.
  const isJson = headers["content-type"]?.startsWith("application/json");
  return method === "POST" && isJson ? body : null;
}

/** Each parameter once; variables and extensions are JSON. */
function fromAddress(parameters: unknown): unknown {
  if (!isRecord(parameters)) return null;
  const { query, operationName, variables, extensions } = parameters;
  return { query, operationName, variables: json(variables), extensions: json(extensions) };
}

/** What is no JSON stays what it is, and is refused by whoever looks closer. */
function json(text: unknown): unknown {
  if (typeof text !== "string" || text === "") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A text with a hash beside it is to be checked and kept first. */
function textOf(query: unknown, hash: unknown, documents: PersistedDocuments): string | null {
  if (hash == null) return typeof query === "string" && query !== "" ? query : null;
  if (query !== undefined || !isRecord(hash) || hash["version"] !== 1) return null;
  const { sha256Hash } = hash;
  return typeof sha256Hash === "string" ? documents.textOf(sha256Hash) : null;
}

/**
 * The same for what Apollo Server does not see: a text that comes with its hash is as good as one
 * without. A string: the hash of a document that is not known here.
 */
export function askedOrHash(
  request: FastifyRequest,
  documents: PersistedDocuments,
): GraphqlRequest | string | null {
  const asked = askedQuery(request, documents);
  const given = givenIn(request);
  if (asked || !isRecord(given)) return asked;
  const { persistedQuery: hash } = isRecord(given["extensions"]) ? given["extensions"] : {};
  if (!isRecord(hash) || typeof hash["sha256Hash"] !== "string") return null;
  const { sha256Hash } = hash;
  const text = given["query"];
  if (text === undefined) return sha256Hash;
  if (typeof text !== "string" || sha256Of(text) !== sha256Hash) return null;
  return plainly(given, text);
}

const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
