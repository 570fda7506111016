import { Arg, Args, Ctx, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { LanguageArgs } from "./language.args.ts";
import { LocalisedText, nameIn, textsOf } from "./localised-text.type.ts";
import { Theme, ThemeConnection } from "./theme.type.ts";
import { selectThemes } from "./themes.ts";

@Resolver(() => Theme)
export class ThemeResolver {
  @Query(() => ThemeConnection, { description: "The themes, in the order in which they came up" })
  themes(
    @Ctx() { db }: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Theme>> {
    return pageOf(
      selectThemes(db),
      [
        { by: "position", as: "position", type: "int" },
        { by: "id", as: "id", type: "uuid" },
      ],
      args,
    );
  }

  @Query(() => Theme, {
    nullable: true,
    description: "The theme with that slug; null when there is none",
  })
  async theme(
    @Ctx() { db }: HubContext,
    @Arg("slug", () => String, { description: "E.g. `clean-air`" }) slug: string,
  ): Promise<Theme | null> {
    const found = selectThemes(db).where("slug", "=", slug.replaceAll("\0", ""));
    return (await found.executeTakeFirst()) ?? null;
  }

  @SharedFieldResolver(() => String, { description: "The address of the practices about it" })
  url(@Ctx() context: HubContext, @Root() { slug }: Theme): string {
    return pageAddress(context, `/practices?theme=${slug}`);
  }

  @SharedFieldResolver(() => String, {
    description: "The name in the asked language, else in English",
  })
  name(
    @Root() { storedNames }: Theme,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): string {
    return nameIn(storedNames, language);
  }

  @SharedFieldResolver(() => [LocalisedText], {
    description: "The name in every language it is known in",
  })
  names(@Root() { storedNames }: Theme): LocalisedText[] {
    return textsOf(storedNames);
  }
}
