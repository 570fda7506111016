import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Follow, Wanted } from "#server/core/reads/follow.ts";
import { type RowShape, shapeOf } from "#server/core/reads/row-shape.ts";
import { type Columns, columnsNamed } from "#server/core/reads/row-columns.ts";
import { columnsToldBy, rowsOf, type Told } from "#server/core/reads/told-rows.ts";
import { RecentlyUsed } from "#server/core/recently-used.ts";

/** Where the keys go in a statement: one array, so that its text is the same for one and for many. */
export type Keys = RawBuilder<readonly string[]>;

/** Where other values go that change from one request to the next: the text stays the same with all. */
export type Values = readonly RawBuilder<never>[];

/** A statement that waits for its keys. */
export interface Part<Row> extends Wanted {
  /** Of the read: rows of one name have the same columns. */
  name: string;
  /** The same for the same text: the name and what else shapes it. */
  shape: string;
  build(keys: Keys, values: Values): Compilable<Row> | RawBuilder<Row>;
  /** Beside the keys; as many in every statement of that shape. */
  values?: readonly unknown[];
  /** Columns by which the rows are told apart and put in order. */
  own: readonly string[];
  keys: readonly string[];
}

interface Waiting extends Part<object> {
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

interface Made {
  query: CompiledQuery<object>;
  /** Which parameters are the keys of which part, or its value of that number. */
  slots: readonly { at: number; part: number; value: number | null }[];
}

/** Statements of all hubs in this process by shape: built and compiled once, prepared by the database. */
const made = new RecentlyUsed<Made>(500);

/** A part of a statement: asked for by key, or led to by the rows of an earlier one. */
interface Piece {
  part: Pick<Part<object>, "name" | "shape" | "build" | "values">;
  keys: readonly string[];
  /** Null: all of them. */
  columns: Columns;
  from: { at: number; follow: Follow } | null;
}

/** What an operation reads in one moment goes in one statement: each costs more than its rows. */
class Together {
  readonly #context: HubContext;
  #waiting: Waiting[] = [];

  constructor(context: HubContext) {
    this.#context = context;
  }

  add(part: Part<object>): Promise<object[]> {
    return new Promise((resolve, reject) => {
      // Loaders send in one go before the next tick.
      if (this.#waiting.length === 0) process.nextTick(() => void this.#send());
      this.#waiting.push({ ...part, resolve, reject });
    });
  }

  async #send(): Promise<void> {
    const parts = this.#waiting;
    this.#waiting = [];
    const [first] = parts;
    if (parts.length === 1 && first!.follows.length === 0) return this.#alone(first!);
    try {
      const pieces = this.#pieces(parts);
      const { db } = this.#context;
      const shapes: (RowShape | null)[] = [];
      for (const { part } of pieces) {
        const known = shapeOf(db, part);
        shapes.push(known instanceof Promise ? await known : known);
      }
      // Bytes cannot be told with others: then each goes on its own, and nothing is followed.
      if (shapes.includes(null)) for (const part of parts) void this.#alone(part);
      else await this.#joined(parts, pieces, shapes as readonly RowShape[]);
    } catch (error) {
      for (const { reject } of parts) reject(error);
    }
  }

  #pieces(parts: readonly Waiting[]): Piece[] {
    const pieces: Piece[] = parts.map((part) => {
      return { part, keys: part.keys, columns: columnsFor(part, part), from: null };
    });
    const follow = (at: number, follows: readonly Follow[]) => {
      for (const each of follows) {
        const part = each.read.partOf(this.#context, each.args);
        const columns = columnsFor(part, each);
        const place = pieces.push({ part, keys: [], columns, from: { at, follow: each } }) - 1;
        follow(place, each.follows);
      }
    };
    for (const [at, part] of parts.entries()) follow(at, part.follows);
    return pieces;
  }

  async #alone(part: Waiting): Promise<void> {
    try {
      const piece = { part, keys: part.keys, columns: null, from: null };
      part.resolve(await this.#run(part.shape, [piece], ([slots]) => built(part, slots!)));
    } catch (error) {
      part.reject(error);
    }
  }

  async #joined(
    parts: readonly Waiting[],
    pieces: readonly Piece[],
    shapes: readonly RowShape[],
  ): Promise<void> {
    const shape = pieces.map(keyOf).join("\n");
    const [row] = await this.#run(shape, pieces, (slots) => joinedStatement(pieces, shapes, slots));
    const found = pieces.map(({ part, columns }, at) => {
      const told = (row as Record<string, Told>)[`part${at}`]!;
      return rowsOf(part.name, told, columns, shapes[at]!);
    });
    for (const [at, { from }] of pieces.entries()) {
      if (!from) continue;
      const { read, by, args } = from.follow;
      read.fill(this.#context, keysIn(found[from.at]!, by), found[at]!, args);
    }
    for (const [at, { resolve }] of parts.entries()) resolve(found[at]!);
  }

  async #run(
    shape: string,
    pieces: readonly Piece[],
    build: (slots: readonly Slots[]) => Compilable<object> | RawBuilder<object>,
  ): Promise<object[]> {
    const { db } = this.#context;
    let statement = made.get(shape);
    if (statement === undefined) {
      statement = make(db, pieces, build);
      made.set(shape, statement);
    }
    const { query, slots } = statement;
    const parameters = query.parameters.slice();
    for (const { at, part, value } of slots) {
      const { keys, part: its } = pieces[part]!;
      parameters[at] = value === null ? keys : its.values![value];
    }
    const { rows } = await db.executeQuery<object>({ ...query, parameters });
    return rows;
  }
}

/** One row, with what each piece found column by column: names would be told with every row. */
function joinedStatement(
  pieces: readonly Piece[],
  shapes: readonly RowShape[],
  slots: readonly Slots[],
): RawBuilder<object> {
  const rows = pieces.map(({ part, from, columns }, at) => {
    const leading = from
      ? sql<
          readonly string[]
        >`array(select ${sql.ref(from.follow.by)} from ${sql.table(`rows${from.at}`)})`
      : slots[at]!.keys;
    const all = part.build(leading, slots[at]!.values);
    const chosen = columns === null ? all : onlyColumns(columns.names, all);
    return sql`${sql.table(`rows${at}`)} as materialized (${chosen})`;
  });
  const lists = pieces.map(({ columns }, at) => {
    const told = columnsToldBy(columns, shapes[at]!);
    return sql`(select ${told} from ${sql.table(`rows${at}`)}) as ${sql.ref(`part${at}`)}`;
  });
  return sql<object>`with ${sql.join(rows)} select ${sql.join(lists)}`;
}

/** The database leaves out what is made for other columns alone. */
function onlyColumns(
  names: readonly string[],
  built: Compilable<object> | RawBuilder<object>,
): RawBuilder<object> {
  const rows = built as RawBuilder<object>;
  return sql`select ${sql.join(names.map((name) => sql.ref(name)))} from (${rows}) as whole`;
}

/** What is wanted, what the read itself looks at, and what leads on. */
function columnsFor({ own }: Pick<Part<object>, "own">, { columns, follows }: Wanted): Columns {
  if (columns === null) return null;
  let known = chosen.get(columns)?.get(follows);
  if (known === undefined) {
    known = columnsNamed([...columns.names, ...own, ...follows.map(({ by }) => by)]);
    const byFollows = chosen.get(columns) ?? new WeakMap<readonly Follow[], Columns>();
    chosen.set(columns, byFollows.set(follows, known));
  }
  return known;
}

/** One selection is asked many times. */
const chosen = new WeakMap<object, WeakMap<readonly Follow[], Columns>>();

function keyOf({ part, columns, from }: Piece): string {
  const chosenColumns = columns === null ? "" : columns.key;
  return from
    ? `${from.at}.${from.follow.by} ${part.shape} ${chosenColumns}`
    : `${part.shape} ${chosenColumns}`;
}

function keysIn(rows: readonly object[], by: string): string[] {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = (row as Record<string, unknown>)[by];
    if (typeof key === "string") keys.add(key);
  }
  return [...keys];
}

/** Reads the rows of a part, together with whatever else the operation reads in this moment. */
export function readTogether<Row extends object>(
  context: HubContext,
  part: Part<Row>,
): Promise<Row[]> {
  const { loaders } = context;
  let together = loaders.get("(together)") as Together | undefined;
  if (!together) {
    together = new Together(context);
    loaders.set("(together)", together);
  }
  return together.add(part) as Promise<Row[]>;
}

/** Places of a piece in the text of a statement. */
interface Slots {
  keys: Keys;
  values: Values;
}

function built(part: Pick<Part<object>, "build">, { keys, values }: Slots) {
  return part.build(keys, values);
}

function make(
  db: Kysely<Tables>,
  pieces: readonly Piece[],
  build: (slots: readonly Slots[]) => Compilable<object> | RawBuilder<object>,
): Made {
  // A thing of its own stands for each of them until the text is there.
  const places = new Map<unknown, { part: number; value: number | null }>();
  const slots = pieces.map(({ part: { values = [] } }, part) => {
    const keys: readonly string[] = [];
    places.set(keys, { part, value: null });
    const others = values.map((_, value) => {
      const place = {};
      places.set(place, { part, value });
      return sql<never>`${place}`;
    });
    return { keys: sql<readonly string[]>`${keys}`, values: others };
  });
  const query = build(slots).compile(db);
  const found = query.parameters.flatMap((parameter, at) => {
    const place = places.get(parameter);
    return place ? [{ at, ...place }] : [];
  });
  return { query, slots: found };
}
