import { Statements } from "./statements.ts";

const dated = ["city", "organisation", "recognition"];

/** What tells of cities in tables of its own, and the columns that say of which. */
const tellsOfCities = { city_name: "name", population: "name", city_succession: "succession" };

/**
 * When what is known of a city, an organisation or a recognition last changed. The database keeps it:
 * whoever writes cannot forget it, and a write that changes nothing counts as none. Of what was there
 * before nobody knows: it counts as changed now, so whoever asks since when gets it once. In
 * milliseconds, as cursors carry them.
 */
export class FactsChanged20261123 extends Statements {
  override name = "2026-11-23-facts-changed";

  protected readonly statements = [
    // Edits of an adoption's words, cost and results, which nothing dated.
    `alter table adoption add column edited_at timestamptz`,
    ...dated.flatMap((table) => [
      `alter table ${table} add column updated_at timestamptz(3) not null default clock_timestamp()`,
      `create index ${table}_updated on ${table} (updated_at, id)`,
    ]),
    `create function date_change() returns trigger language plpgsql as
       $$ begin
         new.updated_at := clock_timestamp();
         return new;
       end $$`,
    ...dated.map(
      (table) => `create trigger date_change before update on ${table}
        for each row when (old.* is distinct from new.*) execute function date_change()`,
    ),
    // A city that was written in this transaction is dated already.
    `create function date_city_of_name() returns trigger language plpgsql as
       $$ begin
         if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
         update city set updated_at = clock_timestamp()
           where updated_at < now() and id in (old.city_id, new.city_id);
         return null;
       end $$`,
    `create function date_city_of_succession() returns trigger language plpgsql as
       $$ begin
         if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
         update city set updated_at = clock_timestamp()
           where updated_at < now() and id in
             (old.predecessor_id, old.successor_id, new.predecessor_id, new.successor_id);
         return null;
       end $$`,
    ...Object.entries(tellsOfCities).map(
      ([table, by]) => `create trigger date_city after insert or update or delete on ${table}
        for each row execute function date_city_of_${by}()`,
    ),
  ];
}
