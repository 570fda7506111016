import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { AdoptionFigures } from "./adoption-figures.type.ts";
import { hasMeasuredResult } from "./measured-result.ts";

const counted = (state: string) =>
  sql<number>`(count(*) filter (where adoption.state = ${sql.lit(state)}))::int`;

function selectFigures(db: Kysely<Tables>) {
  return db
    .selectFrom("adoption")
    .select([
      "adoption.practice_id as practiceId",
      counted("understanding").as("understanding"),
      counted("adapting").as("adapting"),
      counted("piloting").as("piloting"),
      counted("in_use").as("inUse"),
      counted("stopped").as("stopped"),
      sql<string[]>`coalesce(array_agg(adoption.stopped_reason order by adoption.state_since desc)
        filter (where adoption.state = 'stopped'), '{}')`.as("stoppedReasons"),
      sql<number>`(count(*) filter (where ${hasMeasuredResult}))::int`.as("measured"),
    ])
    .groupBy("adoption.practice_id");
}

const figuresOfPractice = readOne("Practice.adoptionFigures", {
  rows: selectFigures,
  by: "adoption.practice_id",
  as: "practiceId",
});

const none: AdoptionFigures = {
  understanding: 0,
  adapting: 0,
  piloting: 0,
  inUse: 0,
  stopped: 0,
  stoppedReasons: [],
  measured: 0,
};

/** What became of a practice in other cities; those of many practices in one statement. */
export async function adoptionFigures(
  context: HubContext,
  practiceId: string,
): Promise<AdoptionFigures> {
  return (await figuresOfPractice.load(context, practiceId)) ?? none;
}
