import { ObjectType, registerEnumType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";

export const NameKind = { OFFICIAL: "official", ALIAS: "alias" } as const;
export type NameKind = (typeof NameKind)[keyof typeof NameKind];

registerEnumType(NameKind, {
  name: "NameKind",
  description: "What kind of name it is",
  valuesConfig: {
    OFFICIAL: { description: "The name in that language" },
    ALIAS: { description: "Another spelling or an older name, which search finds too" },
  },
});

/** A row of `city_name`; the resolver adds the source. */
@ObjectType("CityName", { simpleResolvers: true, description: "A name of a city in a language" })
export class CityName {
  @SharedField(() => String, { description: "BCP 47 tag, e.g. `vi`" })
  language!: string;

  @SharedField(() => String, { description: "The name, in Unicode NFC" })
  name!: string;

  @SharedField(() => NameKind, { description: "What kind of name it is" })
  kind!: NameKind;

  sourceId!: string | null;
}
