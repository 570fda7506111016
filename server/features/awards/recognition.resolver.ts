import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { countedAll } from "#server/core/reads/counted.ts";
import { readFigures } from "#server/core/reads/read-figures.ts";
import { City } from "#server/features/network/city.type.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { Country } from "#server/features/network/country.type.ts";
import { NetworkFigures } from "#server/features/network/network-figures.type.ts";
import { Source } from "#server/features/network/source.type.ts";
import { sourceOf } from "#server/features/network/sources.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { loadTheme } from "#server/features/network/themes.ts";
import { Edition, Programme, SizeClass } from "./programme.type.ts";
import { loadEdition, loadSizeClass, programmeOf } from "./programmes.ts";
import { Recognition, RecognitionConnection } from "./recognition.type.ts";
import { recognitionsOfCity, recognitionsOfCountry } from "./recognitions.ts";

@Resolver(() => Recognition)
export class RecognitionResolver {
  @SharedFieldResolver(() => City, { description: "The city that received it or took part" })
  city(@Ctx() context: HubContext, @Root() { cityId }: Recognition): Promise<City> {
    return cityOf(context, cityId);
  }

  @SharedFieldResolver(() => Programme, { description: "In which programme" })
  programme(@Ctx() context: HubContext, @Root() recognition: Recognition): Promise<Programme> {
    return programmeOf(context, recognition);
  }

  @SharedFieldResolver(() => Edition, {
    nullable: true,
    description: "In which edition of the programme",
  })
  edition(@Ctx() context: HubContext, @Root() { editionId }: Recognition): Promise<Edition | null> {
    return loadEdition(context, editionId);
  }

  @SharedFieldResolver(() => Theme, {
    nullable: true,
    description: "The theme, where the source states it clearly; else see `themeAsStated`",
  })
  theme(@Ctx() context: HubContext, @Root() { themeId }: Recognition): Promise<Theme | null> {
    return loadTheme(context, themeId);
  }

  @SharedFieldResolver(() => SizeClass, {
    nullable: true,
    description: "The size class, where the source states one",
  })
  sizeClass(
    @Ctx() context: HubContext,
    @Root() { sizeClassId }: Recognition,
  ): Promise<SizeClass | null> {
    return loadSizeClass(context, sizeClassId);
  }

  @SharedFieldResolver(() => Source, { description: "Where it was read" })
  source(@Ctx() context: HubContext, @Root() recognition: Recognition): Promise<Source> {
    return sourceOf(context, recognition);
  }
}

@Resolver(() => City)
export class CityRecognitionsResolver {
  @FieldResolver(() => RecognitionConnection, {
    description: "What it received and took part in, the latest year first",
    complexity: 5,
  })
  recognitions(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Recognition>> {
    return recognitionsOfCity(context, id, args);
  }
}

@Resolver(() => Country)
export class CountryRecognitionsResolver {
  @FieldResolver(() => RecognitionConnection, {
    description: "What its cities received and took part in, the latest year first",
    complexity: 5,
  })
  recognitions(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Recognition>> {
    return recognitionsOfCountry(context, code, args);
  }
}

const stated = readFigures("NetworkFigures.recognitions", {
  rows: (db) => db.selectFrom("recognition").select(countedAll),
});

@Resolver(() => NetworkFigures)
export class AwardsFiguresResolver {
  @FieldResolver(() => Int, {
    description: "Awards, certificates and roles in programmes, as sources state them",
  })
  async recognitions(@Ctx() context: HubContext): Promise<number> {
    return (await stated.load(context)).total;
  }
}
