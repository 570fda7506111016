import { createUnionType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { City } from "./city.type.ts";
import { Organisation } from "./organisation.type.ts";

/** Rows do not say what they are of; only cities lie somewhere. */
export const Seat = createUnionType({
  name: "Seat",
  description: "What one sits for in a workshop",
  types: () => [City, Organisation] as const,
  resolveType: (row: object) => ("latitude" in row ? "City" : "Organisation"),
});
export type Seat = City | Organisation;

export const { Connection: SeatConnection } = connectionOf<Seat>(() => Seat as never, "Seat");
