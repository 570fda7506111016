import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { LanguageArgs } from "#server/features/network/language.args.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import {
  Edition,
  EditionConnection,
  Programme,
  ProgrammeConnection,
  SizeClass,
} from "./programme.type.ts";
import { editionsOf, listProgrammes, programmeAt, programmeOf } from "./programmes.ts";

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => ProgrammeConnection, {
    description: "The programmes of ASEAN for cities, in the order in which they came up",
  })
  programmes(
    @Ctx() context: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Programme>> {
    return listProgrammes(context, args);
  }

  @Query(() => Programme, {
    nullable: true,
    description: "The programme with that slug; null when there is none",
  })
  programme(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `esc-award`" }) slug: string,
  ): Promise<Programme | null> {
    return programmeAt(context, slug.replaceAll("\0", ""));
  }

  @FieldResolver(() => EditionConnection, {
    description: "The times it was held, the latest first",
    complexity: 5,
  })
  editions(
    @Ctx() context: HubContext,
    @Root() { id }: Programme,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Edition>> {
    return editionsOf(context, id, args);
  }

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
