import { globSync, readFileSync } from "node:fs";
import { concatAST, Kind, OperationTypeNode, parse } from "graphql";
import { expect, test } from "vitest";
import { unshareableFields } from "#server/realtime/shareable.ts";
import { createSchema } from "#server/schema.ts";

const schema = createSchema();
const documents = globSync("client/**/*.graphql").map((file) => parse(readFileSync(file, "utf8")));
const everything = concatAST(documents);
const subscriptions = everything.definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION &&
  definition.operation === OperationTypeNode.SUBSCRIPTION
    ? [definition.name!.value]
    : [],
);

test.for(subscriptions)(
  "RT5: %s, as our client asks for it, is executed once for everybody in a role",
  (name) => {
    expect(unshareableFields(schema, everything, name)).toEqual([]);
  },
);
