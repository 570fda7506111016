import { createHash } from "node:crypto";
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { checkRepeats, parseOptions } from "#server/core/graphql/limits.ts";
import { isShareable } from "#server/realtime/shareable.ts";

/** A document that parses and fits the schema, worked out once for all who send it. */
export interface KnownDocument {
  /** The same for the same text. */
  key: string;
  document: DocumentNode;
  operations: ReadonlyMap<string, KnownOperation>;
}

export interface KnownOperation {
  definition: OperationDefinitionNode;
  /** See shareable.ts; false for queries and mutations. */
  shareable: boolean;
}

/** A hub's own client has some dozens; a stranger's documents push out the least used ones. */
const remembered = 300;
const worthRememberingLength = 20_000;

/**
 * Parsing and validating is most of what a subscription costs, and everybody in a room sends the
 * same text.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, KnownDocument>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Errors when the text does not parse or fit; it never throws. */
  read(text: string): KnownDocument | readonly GraphQLError[] {
    const known = this.#known.get(text);
    if (known) {
      this.#remember(text, known);
      return known;
    }
    try {
      const document = parse(text, parseOptions);
      checkRepeats(document);
      const errors = validate(this.#schema, document);
      if (errors.length > 0) return errors;
      const fresh = this.#study(text, document);
      this.#remember(text, fresh);
      return fresh;
    } catch (error) {
      const {
        message,
        source,
        positions,
        extensions: told,
      } = error instanceof GraphQLError ? error : new GraphQLError(String(error));
      const extensions = { code: "GRAPHQL_PARSE_FAILED" satisfies ErrorCode, ...told };
      return [new GraphQLError(message, { source, positions, extensions })];
    }
  }

  #study(text: string, document: DocumentNode): KnownDocument {
    const operations = new Map<string, KnownOperation>();
    for (const definition of document.definitions) {
      const name = "name" in definition ? (definition.name?.value ?? "") : "";
      const operation = getOperationAST(document, name === "" ? null : name);
      if (operation !== definition) continue;
      const live = operation.operation === OperationTypeNode.SUBSCRIPTION;
      const shareable = live && isShareable(this.#schema, document, name);
      operations.set(name, { definition: operation, shareable });
    }
    const key = createHash("sha256").update(text).digest("base64url");
    return { key, document, operations };
  }

  /** Used last stands last; the first goes. */
  #remember(text: string, document: KnownDocument): void {
    if (text.length > worthRememberingLength) return;
    this.#known.delete(text);
    this.#known.set(text, document);
    const [oldest] = this.#known.keys();
    if (this.#known.size > remembered && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** The operation to run; null when the document has none of that name, or several and no name. */
export function operationIn(
  { operations }: KnownDocument,
  name: string | null | undefined,
): KnownOperation | null {
  if (name) return operations.get(name) ?? null;
  const [only, second] = operations.values();
  return only && !second ? only : null;
}
