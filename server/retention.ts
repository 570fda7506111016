import { sql } from "kysely";
import type { Services } from "#server/core/context.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { forgetSessions } from "#server/features/accounts/personal-data/forget-sessions.ts";
import { forgetGuests } from "#server/features/workshops/attendance/forget-guests.ts";
import { commit } from "#server/realtime/commit.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** A hub that starts has other things to do first. */
const firstMs = 60_000;

/**
 * Forgets what is kept for a time only, see docs/personal-data.md. Of several nodes one does it, and
 * doing it twice changes nothing more. Resolves to how many rows were forgotten.
 */
export async function forgetWhatIsOld(services: Services): Promise<number> {
  const { config, clock } = services;
  const now = clock.now();
  const before = (days: number) => new Date(now.getTime() - days * day);
  return commit(contextOfHub(services, "retention"), async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('retention')) as mine`.execute(tx.db);
    if (rows[0]?.mine !== true) return 0;
    const { guestDays, sessionDays } = config.retention;
    let forgotten = await forgetSessions(tx, {
      ended: before(sessionDays),
      ranOut: new Date(now.getTime() - hour),
    });
    if (guestDays > 0) forgotten += await forgetGuests(tx, { closed: before(guestDays), now });
    return forgotten;
  });
}

/** Once a day, from a minute after the start. */
export function startRetention(services: Services): { close(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = forgetWhatIsOld(services).then(
      (rows) => void (rows > 0 && services.log.info({ rows }, "forgot what is kept no longer")),
      (error: unknown) => services.log.error({ err: error }, "could not forget what is old"),
    );
  };
  const first = setTimeout(run, firstMs).unref();
  const daily = setInterval(run, day).unref();
  return {
    close() {
      clearTimeout(first);
      clearInterval(daily);
      return running;
    },
  };
}
