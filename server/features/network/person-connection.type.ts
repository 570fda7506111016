import { connectionOf } from "#server/core/graphql/connection.ts";
import { Person } from "#server/features/accounts/person.type.ts";

export const { Connection: PersonConnection } = connectionOf(() => Person, "Person");
