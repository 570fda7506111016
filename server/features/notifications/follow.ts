import { type Kysely, sql } from "kysely";
import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { no, yes } from "#server/core/commands/verdict.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { loadCity } from "#server/features/network/cities.ts";
import { loadTheme } from "#server/features/network/themes.ts";
import { readablePractice } from "#server/features/practices/practice.loader.ts";
import { commit } from "#server/realtime/commit.ts";
import type { FollowSubject } from "./follow-subject.type.ts";
import { may } from "./notifications.policy.ts";

const columns = { City: "city_id", Practice: "practice_id", Theme: "theme_id" } as const;

/** Follows a thing, or stops following it. Asking twice is no mistake. */
export async function follow(
  context: HubContext,
  id: string,
  wanted: boolean,
): Promise<FollowSubject> {
  const { viewer, services } = context;
  const parsed = parseGlobalId(id, ...Object.keys(columns));
  const type = parsed.type as keyof typeof columns;
  const column = columns[type];
  demand(may.follow(viewer));
  if (viewer.kind !== "person") throw new Error("The policy lets people alone follow.");
  const { personId } = viewer;
  const subject = await load[type](context, parsed.key);
  if (!subject) throw new Refused(new NotFound("There is nothing to follow here."));
  await commit(context, async ({ db }) => {
    if (wanted) {
      demand(
        (await othersFollowed(db, personId, column, parsed.key)) < limits.follows.max
          ? yes
          : no("That is as much as one can follow. Stop following something else first."),
      );
      await db
        .insertInto("follow")
        .values({
          id: v7(),
          person_id: personId,
          city_id: null,
          practice_id: null,
          theme_id: null,
          since: services.clock.now(),
          [column]: parsed.key,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else
      await db
        .deleteFrom("follow")
        .where("person_id", "=", personId)
        .where(column, "=", parsed.key)
        .execute();
  });
  return subject;
}

/** How much somebody follows beside that one thing. */
async function othersFollowed(
  db: Kysely<Tables>,
  personId: string,
  column: (typeof columns)[keyof typeof columns],
  key: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("follow")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("person_id", "=", personId)
    .where((eb) => eb(column, "is distinct from", key))
    .executeTakeFirstOrThrow();
  return count;
}

const load: Record<
  keyof typeof columns,
  (context: HubContext, key: string) => Promise<FollowSubject | null>
> = { City: loadCity, Practice: readablePractice, Theme: loadTheme };
