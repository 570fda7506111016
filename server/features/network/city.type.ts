import { Float, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

export const CityKind = {
  CITY: "city",
  DISTRICT: "district",
  MUNICIPALITY: "municipality",
  REGENCY: "regency",
} as const;
export type CityKind = (typeof CityKind)[keyof typeof CityKind];

registerEnumType(CityKind, {
  name: "CityKind",
  description: "What kind of place it is",
  valuesConfig: {
    CITY: { description: "A city or town" },
    DISTRICT: { description: "A district or another part of a bigger place" },
    MUNICIPALITY: { description: "A municipality that is not called a city" },
    REGENCY: { description: "A regency (kabupaten) of Indonesia" },
  },
});

/** A row of `city`; the resolvers add the rest. */
@ObjectType("City", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A city of the network, or a district that took part as one. A record is of its time: an abolished city keeps its record, with its last day and its successors",
})
export class City {
  id!: string;

  @SharedField(() => String, {
    description: "Its place in addresses, e.g. `vn-ha-long`; stays for good",
  })
  slug!: string;

  @SharedField(() => CityKind, { description: "What kind of place it is" })
  kind!: CityKind;

  nameEn!: string;
  countryCode!: string;

  @SharedField(() => Float, { description: "Degrees north, WGS 84; negative in the south" })
  latitude!: number;

  @SharedField(() => Float, { description: "Degrees east, WGS 84" })
  longitude!: number;

  @SharedField(() => String, {
    nullable: true,
    description: "What the coordinates are of, when not of the place itself",
  })
  placeNote!: string | null;

  placeSourceId!: string | null;

  @SharedField(() => Day, {
    nullable: true,
    description: "The day from which the record holds; null: not known",
  })
  validFrom!: string | null;

  @SharedField(() => Day, {
    nullable: true,
    description:
      "The day from which the place is no administrative unit any more; null: it still is",
  })
  validTo!: string | null;

  @SharedField(() => String, { nullable: true, description: "What one should know of the record" })
  note!: string | null;

  @SharedField(() => DateTime, {
    description:
      "When a fact of it last changed: names, figures, successors; what it received says so itself",
  })
  updatedAt!: Date;
}

export const { Connection: CityConnection } = connectionOf(() => City, "City");
