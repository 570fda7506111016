import { Field, ObjectType } from "type-graphql";
import { Conflict, InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { ApiKey } from "./api-key.type.ts";

@ObjectType("CreateApiKeySuccess", { simpleResolvers: true, description: "The key is made" })
export class CreateApiKeySuccess {
  @Field(() => ApiKey, { description: "What is kept of it" })
  readonly key: ApiKey;

  @Field(() => String, {
    description: "The key itself, for `Authorization: Bearer`: told this once and never again",
  })
  readonly token: string;

  constructor(key: ApiKey, token: string) {
    this.key = key;
    this.token = token;
  }
}

@ObjectType("RevokeApiKeySuccess", {
  simpleResolvers: true,
  description: "The key opens nothing any more; what it had open closes within a second",
})
export class RevokeApiKeySuccess {
  @Field(() => ApiKey, { description: "As it is now" })
  readonly key: ApiKey;

  constructor(key: ApiKey) {
    this.key = key;
  }
}

export const CreateApiKeyResult = resultUnion(
  "CreateApiKeyResult",
  "making a key",
  () => [CreateApiKeySuccess, InvalidInput, NotAllowed, Conflict] as const,
);

export const RevokeApiKeyResult = resultUnion(
  "RevokeApiKeyResult",
  "revoking a key",
  () => [RevokeApiKeySuccess, NotFound] as const,
);
