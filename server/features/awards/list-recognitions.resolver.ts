import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { listRecognitions } from "./list-recognitions.ts";
import { type Recognition, RecognitionConnection } from "./recognition.type.ts";
import { RecognitionsArgs } from "./recognitions.args.ts";

@Resolver()
export class ListRecognitionsResolver {
  @Query(() => RecognitionConnection, {
    description: "What cities received and took part in",
    complexity: 5,
  })
  recognitions(
    @Ctx() context: HubContext,
    @Args(() => RecognitionsArgs) args: RecognitionsArgs,
  ): Promise<Page<Recognition>> {
    return listRecognitions(context, { kinds: args.kinds, ...args.filter }, args.order, args);
  }
}
