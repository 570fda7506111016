import "reflect-metadata";
import { GraphQLError } from "graphql";
import { Ctx, Field, InterfaceType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { type Words, wordIn } from "#server/core/language/sentences.ts";

export const UserErrorCode = {
  INVALID_INPUT: "INVALID_INPUT",
  NOT_ALLOWED: "NOT_ALLOWED",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];

registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "What went wrong, for programs",
  valuesConfig: {
    INVALID_INPUT: { description: "A value does not fit; `field` names it" },
    NOT_ALLOWED: { description: "Who asks may not do this" },
    NOT_FOUND: { description: "What the input names does not exist, or may not be seen" },
    CONFLICT: { description: "It was changed or done already; read it again" },
    TOO_MANY_REQUESTS: { description: "Too often; wait for `retryAfterSeconds`" },
  },
});

/** Something a person can correct; a failure in the result of a mutation. */
@InterfaceType("UserError", { description: "Something a person can correct" })
export abstract class UserError {
  @Field(() => UserErrorCode, { description: "What went wrong, for programs" })
  readonly code: UserErrorCode;

  readonly words: Words;

  constructor(code: UserErrorCode, words: Words) {
    this.code = code;
    this.words = words;
  }

  @Field(() => String, { description: "What went wrong and what to do, in a sentence for people" })
  message(@Ctx() { language }: HubContext): string {
    return wordIn(language, this.words);
  }
}

@ObjectType("InvalidInput", {
  implements: UserError,
  description: "A value of the input does not fit",
})
export class InvalidInput extends UserError {
  @Field(() => String, { description: "Path of the input field, e.g. `body`" })
  readonly field: string;

  constructor(field: string, words: Words) {
    super("INVALID_INPUT", words);
    this.field = field;
  }
}

@ObjectType("NotAllowed", { implements: UserError, description: "Who asks may not do this" })
export class NotAllowed extends UserError {
  constructor(words: Words) {
    super("NOT_ALLOWED", words);
  }
}

@ObjectType("NotFound", {
  implements: UserError,
  description: "It does not exist, or may not be seen",
})
export class NotFound extends UserError {
  constructor(words: Words) {
    super("NOT_FOUND", words);
  }
}

@ObjectType("Conflict", { implements: UserError, description: "It was changed or done already" })
export class Conflict extends UserError {
  constructor(words: Words) {
    super("CONFLICT", words);
  }
}

@ObjectType("TooManyRequests", {
  implements: UserError,
  description: "Too often in too short a time",
})
export class TooManyRequests extends UserError {
  @Field(() => Int, { description: "Seconds to wait before the next try" })
  readonly retryAfterSeconds: number;

  constructor(words: Words, retryAfterSeconds: number) {
    super("TOO_MANY_REQUESTS", words);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** An error for programmers, with a stable code. */
export function programError(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}
