import type { Connection } from "@hocuspocus/server";
import { wordIn } from "#server/core/language/sentences.ts";
import type { Log } from "#server/core/log.ts";
import { rightsKeysOf } from "#server/core/key-of.ts";
import { tell } from "#server/realtime/collab/acknowledge.ts";
import type { Admissions } from "#server/realtime/collab/authenticate.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import { Refusal } from "#server/realtime/collab/guard.ts";
import { takeCaret } from "#server/realtime/collab/presence.ts";
import type { Rights } from "#server/realtime/rights.ts";

/** Decides open connections again when somebody's rights may have changed (CO4, RT7). */
export class Rechecks {
  readonly #rights: Rights;
  readonly #admissions: Admissions;
  readonly #log: Log;
  readonly #onChange: (connection: Connection) => void;
  readonly #held = new Map<Connection, () => void>();

  /** `onChange` hears which connection may write from now on, or no longer. */
  constructor(
    rights: Rights,
    admissions: Admissions,
    log: Log,
    onChange: (connection: Connection) => void,
  ) {
    this.#rights = rights;
    this.#admissions = admissions;
    this.#log = log;
    this.#onChange = onChange;
  }

  /** A connection was made: says what it may do, and watches over that. */
  watch(connection: Connection): void {
    this.#hold(connection);
    this.#sayRights(connection);
    this.#decideIfOld(connection);
  }

  release(connection: Connection): void {
    this.#held.get(connection)?.();
    this.#held.delete(connection);
  }

  /** All connections: a session that ran out is noticed by nobody else. */
  async decideAll(): Promise<void> {
    // One after the other: nobody waits for this, and a full room is many.
    const present = [...this.#held.keys()];
    for (const connection of present) await this.#decide(connection);
  }

  #hold(connection: Connection): void {
    this.release(connection);
    const { viewer, admission } = contextOf(connection);
    const keys = [...(viewer ? rightsKeysOf(viewer) : []), ...(admission?.rights ?? [])];
    const releases = keys.map((key) =>
      this.#rights.onRecheck(key, () => void this.#decide(connection)),
    );
    this.#held.set(connection, () => releases.forEach((release) => release()));
  }

  async #decide(connection: Connection): Promise<void> {
    if (!this.#held.has(connection)) return;
    const context = contextOf(connection);
    try {
      const decided = await this.#admissions.decide(connection.document.name, context);
      if (!this.#held.has(connection)) return;
      Object.assign(context, decided);
      const { access } = decided.admission;
      if (access === "none") return this.#end(connection, reasonIn(context));
      this.#hold(connection);
      this.#apply(connection, access === "read");
      this.#decideIfOld(connection);
    } catch (error) {
      if (error instanceof Refusal) return this.#end(connection, error.reason);
      // Nobody keeps a right because the database did not answer.
      this.#log.error({ err: error }, "rights to a document could not be decided again");
      this.#end(connection, null);
    }
  }

  /** Something may have changed while it was being decided. */
  #decideIfOld(connection: Connection): void {
    const { moment = 0, viewer, admission } = contextOf(connection);
    const keys = [...(viewer ? rightsKeysOf(viewer) : []), ...(admission?.rights ?? [])];
    if (this.#rights.changedSince(moment, keys)) void this.#decide(connection);
  }

  #apply(connection: Connection, readOnly: boolean): void {
    if (connection.readOnly === readOnly) return;
    connection.readOnly = readOnly;
    if (readOnly) takeCaret(connection);
    this.#sayRights(connection);
    this.#onChange(connection);
  }

  #sayRights(connection: Connection): void {
    const reason = reasonIn(contextOf(connection));
    const access = connection.readOnly ? "read" : "write";
    tell(connection, { type: "rights", access, reason: access === "write" ? null : reason });
  }

  #end(connection: Connection, reason: string | null): void {
    const { language } = contextOf(connection).caller;
    const said = reason ?? wordIn(language, "You may no longer open this document.");
    tell(connection, { type: "ended", reason: said });
    connection.close({ code: 4403, reason: said });
  }
}

function contextOf(connection: Connection): ConnectionContext {
  return connection.context as ConnectionContext;
}

/** Why not more, for this person to read. */
function reasonIn({ admission, caller }: ConnectionContext): string | null {
  const reason = admission?.reason ?? null;
  return reason && wordIn(caller.language, reason);
}
