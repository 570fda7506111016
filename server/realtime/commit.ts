import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import type { HubContext, Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
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
  /** For ever, with who asked: changes of rights, and moderation. */
  audit(entry: AuditEntry): Promise<void>;
  /** After the commit everybody who holds this key (`person:ID`, …) is decided again (RT7). */
  recheck(key: string): void;
}

export interface AuditEntry {
  /** What was done, e.g. `comment.hide`. */
  action: string;
  subjectType: string;
  subjectId: string;
  detail?: Record<string, Json>;
}

/**
 * The one way to change rows. Rows, events and audit entries are stored together or not at all;
 * only then the events are told and rights rechecked (RT1). Whatever `work` throws undoes it all.
 */
export async function commit<T>(context: HubContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { database, eventLog, rights, clock } = context.services;
  const events: StoredEvent[] = [];
  const keys = new Set<string>();
  const result = await database.em().transactional(async (em) => {
    const db = em.getKysely<Tables>();
    return work({
      em,
      db,
      async append(topic, event) {
        const stored = await eventLog.append(db, topic, event, clock.now());
        events.push(stored);
        return stored;
      },
      async audit(entry) {
        await writeAudit(db, context.viewer, clock.now(), entry);
      },
      recheck: (key) => void keys.add(key),
    });
  });
  eventLog.tell(events);
  rights.recheck([...keys]);
  tellCommitted(database);
  return result;
}

async function writeAudit(
  db: Kysely<Tables>,
  viewer: Viewer,
  at: Date,
  { action, subjectType, subjectId, detail = {} }: AuditEntry,
): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      id: uuid(),
      at,
      person_id: viewer.kind === "person" ? viewer.personId : null,
      guest_id: viewer.kind === "guest" ? viewer.guestId : null,
      action,
      subject_type: subjectType,
      subject_id: subjectId,
      detail: JSON.stringify(detail),
    })
    .execute();
}
