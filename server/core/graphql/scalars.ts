import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

function wrong(name: string, example: string): GraphQLError {
  return new GraphQLError(`${name} must look like ${example}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** A day of the years 1 to 9999: with others databases and people differ. */
function isOfOurCount(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9_999;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function readInstant(value: unknown): Date {
  if (typeof value === "string" && instant.test(value)) {
    const date = new Date(value);
    if (isOfOurCount(date)) return date;
  }
  throw wrong("A DateTime", "2018-08-30T01:30:00Z, with its offset");
}

/** An instant: a Date inside, ISO 8601 in UTC outside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant in ISO 8601, always told in UTC: `2018-08-30T01:30:00.000Z`",
  serialize: (value) => (value instanceof Date ? value : readInstant(value)).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(literal(node)),
});

function readDay(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (isOfOurCount(date) && date.toISOString().startsWith(value)) return value;
  }
  throw wrong("A Date", "2025-07-01");
}

/** A day of the calendar, without a time or a zone; a string inside as well. */
export const Day = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the calendar, without a time or a zone: `2025-07-01`",
  serialize: readDay,
  parseValue: readDay,
  parseLiteral: (node) => readDay(literal(node)),
});
