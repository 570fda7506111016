import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import type { AuditAction } from "#server/core/audit-action.ts";
import type { HubContext, Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { deadlineOfNow, outsideOperations } from "#server/core/graphql/deadline.ts";
import { keyOf } from "#server/core/key-of.ts";
import type { Json, NewEvent, StoredEvent } from "#server/core/ports.ts";
import { tellCommitted } from "#server/realtime/after-commits.ts";

/** One transaction of a command. Inside it nothing else of the database may be waited for. */
export interface Tx {
  em: SqlEntityManager;
  /** Typed SQL in the same transaction; `em` writes its changes at the end, or at `em.flush()`. */
  db: Kysely<Tables>;
  /**
   * Adds an event at the end of the topic's log and locks it until the commit: call it as late as
   * possible, after all checks. Whoever appends to several topics goes from the narrow to the wide.
   */
  append(topic: string, event: NewEvent): Promise<StoredEvent>;
  /**
   * Adds an event to a topic that many commands write to at once: it gets its number after the
   * commit, so nobody waits for anybody. Call it after `append`, with all checks done.
   */
  announce(topic: string, event: NewEvent): Promise<void>;
  /** For ever, with who asked: changes of rights, and moderation. */
  audit(entry: AuditEntry): Promise<void>;
  /** After the commit everybody who holds this key (`person:ID`, …) is decided again (RT7). */
  recheck(key: string): void;
}

export interface AuditEntry {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** Who did it, when it is known only now: whoever asks unless said. */
  personId?: string;
  /** The city or organisation it was done for; unsaid: the only one that who asks belongs to. */
  onBehalfOf?: Behalf;
  /** Ids and small facts, never a name: who and what is read from its row when it is told. */
  detail?: Record<string, Json>;
}

/** At most one of them. */
interface Behalf {
  cityId: string | null;
  organisationId: string | null;
}

/**
 * The one way to change rows. Rows, events and audit entries are stored together or not at all;
 * only then the events are told and rights rechecked (RT1). Whatever `work` throws undoes it all,
 * and so does the deadline of the operation when it passes before the commit begins.
 */
export async function commit<T>(context: HubContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { database, eventLog, rights, clock } = context.services;
  const events: StoredEvent[] = [];
  const announced = new Set<string>();
  const keys = new Set<string>();
  const transaction = (beforeCommit: () => void) =>
    database.em().transactional(async (em) => {
      const db = em.getKysely<Tables>();
      const done = await work({
        em,
        db,
        async append(topic, event) {
          const stored = await eventLog.append(db, topic, event, clock.now());
          events.push(stored);
          return stored;
        },
        async announce(topic, event) {
          await eventLog.putAside(db, topic, event, clock.now());
          announced.add(topic);
        },
        async audit(entry) {
          await writeAudit(db, context.viewer, clock.now(), entry);
        },
        recheck: (key) => void keys.add(key),
      });
      // What the mapper still holds back belongs to the time before the commit.
      await em.flush();
      beforeCommit();
      return done;
    });
  const deadline = deadlineOfNow();
  const result = await (deadline ? deadline.change(transaction) : transaction(() => {}));
  outsideOperations(() => {
    eventLog.tell(events);
    eventLog.gather(announced);
    rights.recheck([...keys]);
    tellCommitted(database);
  });
  return result;
}

async function writeAudit(
  db: Kysely<Tables>,
  viewer: Viewer,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  const { action, subjectType, subjectId, onBehalfOf = onlySeat(viewer), detail = {} } = entry;
  await db
    .insertInto("audit")
    .values({
      id: uuid(),
      at,
      person_id: entry.personId ?? (viewer.kind === "person" ? viewer.personId : null),
      guest_id: viewer.kind === "guest" ? viewer.guestId : null,
      key_id: keyOf(viewer)?.id ?? null,
      for_city_id: onBehalfOf.cityId,
      for_organisation_id: onBehalfOf.organisationId,
      action,
      subject_type: subjectType,
      subject_id: subjectId,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** Who belongs to several acts for one of them, and nobody knows which. */
function onlySeat(viewer: Viewer): Behalf {
  const memberships = viewer.kind === "person" ? viewer.memberships : [];
  const cities = new Set(memberships.flatMap(({ cityId }) => cityId ?? []));
  const organisations = new Set(memberships.flatMap(({ organisationId }) => organisationId ?? []));
  if (cities.size + organisations.size !== 1) return { cityId: null, organisationId: null };
  return { cityId: [...cities][0] ?? null, organisationId: [...organisations][0] ?? null };
}
