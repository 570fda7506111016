import type { GraphQLSchema } from "graphql";
import type { HubContext } from "#server/core/context.ts";
import type { Log } from "#server/core/log.ts";
import { executeEvent } from "#server/realtime/execute-event.ts";
import type { Admission } from "#server/realtime/followable.ts";
import { Group } from "#server/realtime/group.ts";
import type { LiveOperation } from "#server/realtime/live-operation.ts";
import type { Member } from "#server/realtime/member.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import type { HeldSource, Start } from "#server/realtime/source.ts";

export interface SharedExecutionParts {
  schema: GraphQLSchema;
  log: Log;
  metrics: RealtimeMetrics;
  open(admission: Admission): Promise<HeldSource>;
  /** A fresh context of a role in a room; its viewer is nobody in particular. */
  scopeContext(scope: string, language: string): HubContext;
}

/** One subscriber that was let in. */
export interface Joining {
  operation: LiveOperation;
  admission: Admission;
  language: string;
  member: Member;
  /** Where to begin: a cursor (null: what comes next), or the place it has reached in a group before. */
  from: { after: string | null } | { seq: number };
  /** A fresh context of this very subscriber, for what cannot be shared. */
  ownContext(): HubContext;
}

/**
 * Groups of subscribers with the same document, variables, topic, scope and language (RT5). What
 * is not shareable gets a group of its own, which executes as the subscriber itself (RT6).
 */
export class SharedExecution {
  readonly #parts: SharedExecutionParts;
  readonly #groups = new Map<string, Group>();
  #unsharedCount = 0;

  constructor(parts: SharedExecutionParts) {
    this.#parts = parts;
  }

  /**
   * Resolves when the member stands in its group, to what takes it out again. History goes on being
   * sent after that.
   */
  async join(joining: Joining): Promise<() => void> {
    const held = await this.#parts.open(joining.admission);
    let start: Start;
    try {
      const { from } = joining;
      start = "seq" in from ? { ...from, failure: null } : await held.source.start(from.after);
    } catch (error) {
      held.release();
      throw error;
    }
    // A member that went away meanwhile is taken out at once by whoever waits for this.
    const group = this.#groupOf(joining, held);
    void group.join(joining.member, start);
    return () => group.leave(joining.member);
  }

  #groupOf(joining: Joining, held: HeldSource): Group {
    const key = this.#keyOf(joining);
    const known = this.#groups.get(key);
    if (known && !known.over) {
      held.release();
      return known;
    }
    const { metrics, log } = this.#parts;
    const group = new Group({
      source: held.source,
      includes: joining.admission.includes ?? (() => true),
      execute: this.#executionOf(joining),
      metrics,
      log,
      onOver: () => {
        held.release();
        metrics.groups -= 1;
        if (this.#groups.get(key) === group) this.#groups.delete(key);
      },
    });
    metrics.groups += 1;
    this.#groups.set(key, group);
    return group;
  }

  #keyOf({ operation, admission, language }: Joining): string {
    if (operation.shareable) {
      return JSON.stringify([operation.key, admission.topic, admission.scope, language]);
    }
    this.#parts.metrics.unshared += 1;
    this.#unsharedCount += 1;
    return `unshared ${this.#unsharedCount}`;
  }

  #executionOf({ operation, admission, language, ownContext }: Joining) {
    const { schema, scopeContext } = this.#parts;
    const contextOf = operation.shareable
      ? () => scopeContext(admission.scope, language)
      : ownContext;
    return (event: Parameters<typeof executeEvent>[2]) =>
      executeEvent(schema, operation, event, contextOf());
  }
}
