import { Args, Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { LanguageArgs } from "#server/features/network/language.args.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import { Edition, Programme, SizeClass } from "./programme.type.ts";
import { programmeOf } from "./programmes.ts";

@Resolver(() => Programme)
export class ProgrammeResolver {
  @SharedFieldResolver(() => String, {
    description: "The name in the asked language, else in English",
  })
  name(
    @Root() { storedNames }: Programme,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): string {
    return nameIn(storedNames, language);
  }
}

@Resolver(() => Edition)
export class EditionResolver {
  @SharedFieldResolver(() => Programme, { description: "Of which programme" })
  programme(@Ctx() context: HubContext, @Root() edition: Edition): Promise<Programme> {
    return programmeOf(context, edition);
  }
}

@Resolver(() => SizeClass)
export class SizeClassResolver {
  @SharedFieldResolver(() => String, {
    description: "The name in the asked language, else in English",
  })
  name(
    @Root() { storedNames }: SizeClass,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): string {
    return nameIn(storedNames, language);
  }
}
