import { createUnionType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { City } from "#server/features/network/city.type.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { Practice } from "#server/features/practices/practice.type.ts";

/** Rows do not say what they are of; only cities lie somewhere, only practices have a source language. */
export const FollowSubject = createUnionType({
  name: "FollowSubject",
  description: "What one may follow",
  types: () => [City, Practice, Theme] as const,
  resolveType: (row: object) =>
    "latitude" in row ? "City" : "currentVersionId" in row ? "Practice" : "Theme",
});
export type FollowSubject = City | Practice | Theme;

export const { Connection: FollowSubjectConnection } = connectionOf<FollowSubject>(
  () => FollowSubject as never,
  "FollowSubject",
);
