import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { loadPerson } from "../people.ts";
import { Person } from "../person.type.ts";
import { ViewerType } from "../viewer.type.ts";
import { ApiKey, ApiKeyConnection } from "./api-key.type.ts";
import { createApiKey } from "./create-api-key.ts";
import { ApiKeysArgs, CreateApiKeyInput, RevokeApiKeyInput } from "./keys.inputs.ts";
import { may } from "./keys.policy.ts";
import {
  CreateApiKeyResult,
  CreateApiKeySuccess,
  RevokeApiKeyResult,
  RevokeApiKeySuccess,
} from "./keys.results.ts";
import { listAllKeys, listOwnKeys, loadKey } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

@Resolver(() => ApiKey)
export class KeysResolver {
  @Query(() => ApiKeyConnection, {
    description: "Everybody's keys, the latest first; for the secretariat alone",
    complexity: 5,
  })
  apiKeys(
    @Ctx() context: HubContext,
    @Args(() => ApiKeysArgs) args: ApiKeysArgs,
  ): Promise<Page<ApiKey>> {
    orForbid(context, may.seeAll(context.viewer));
    return listAllKeys(context, args.filter ?? {}, args);
  }

  @FieldResolver(() => Person, { description: "Whose it is" })
  async owner(@Ctx() context: HubContext, @Root() { personId }: ApiKey): Promise<Person> {
    return (await loadPerson(context, personId))!;
  }

  @Mutation(() => CreateApiKeyResult, {
    description: "Makes a key by which a program acts for who asks; needs a session",
  })
  createApiKey(
    @Ctx() context: HubContext,
    @Arg("input", () => CreateApiKeyInput, { description: "Its name and what it may do" })
    input: CreateApiKeyInput,
  ) {
    return orRefusal(async () => {
      const { id, token } = await createApiKey(context, input);
      return new CreateApiKeySuccess((await loadKey(context, id))!, token);
    });
  }

  @Mutation(() => RevokeApiKeyResult, {
    description: "Ends a key at once: one's own, or as the secretariat anybody's; needs a session",
  })
  revokeApiKey(
    @Ctx() context: HubContext,
    @Arg("input", () => RevokeApiKeyInput, { description: "Which one" }) input: RevokeApiKeyInput,
  ) {
    return orRefusal(async () => {
      const id = await revokeApiKey(context, input);
      return new RevokeApiKeySuccess((await loadKey(context, id))!);
    });
  }
}

@Resolver(() => ViewerType)
export class ViewerKeysResolver {
  @FieldResolver(() => ApiKeyConnection, {
    description: "Their own keys, the latest first; revoked and expired ones too",
    complexity: 5,
  })
  apiKeys(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<ApiKey>> {
    return listOwnKeys(context, args);
  }
}
