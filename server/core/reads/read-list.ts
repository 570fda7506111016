import type { Kysely, SelectQueryBuilder } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { countAll, pageRows, toPage } from "#server/core/graphql/page-of.ts";
import { wantedNow } from "#server/core/reads/follow.ts";
import { readTogether } from "#server/core/reads/statements.ts";

/** A list that hangs on nothing but what it is filtered by. */
interface ListOf<Filter, DB, TB extends keyof DB, Row extends object> {
  /** The rows that fit, without order; they may depend on the filter and nothing else. */
  rows(db: Kysely<Tables>, filter: Filter): SelectQueryBuilder<DB, TB, Row>;
  order(filter: Filter): readonly SortKey[];
  /** The type in the contract that the rows are of. */
  type?: string;
}

export interface ListRead<Filter, Row> {
  load(context: HubContext, filter: Filter, args: ConnectionArgs): Promise<Page<Row>>;
}

/** Pages of a list by keyset, compiled once for each filter; counted only when somebody asks. */
export function readList<Filter extends object, DB, TB extends keyof DB, Row extends object>(
  name: string,
  from: ListOf<Filter, DB, TB, Row>,
): ListRead<Filter, Row> {
  return {
    load(context, filter, args) {
      const order = from.order(filter);
      const query = () => from.rows(context.db, filter);
      const { first, after, last, before } = args;
      const reading = readTogether<Row>(context, {
        // Another order may bring other columns.
        name: `${name}:${order.map(({ as }) => as).join()}`,
        shape: `${name}:${JSON.stringify([filter, first, after, last, before])}`,
        build: () => pageRows(query(), order, args),
        own: order.map(({ as }) => as),
        keys: [],
        ...wantedNow(from.type ?? null),
      });
      return reading.then((rows) => toPage(rows, order, args, () => countAll(query())));
    },
  };
}
