import { GraphQLError } from "graphql";
import { liveErrorCodes, resumeFailed } from "#schema/live.ts";
import { TimedOut } from "#server/core/graphql/deadline.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { Log } from "#server/core/log.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { Member } from "#server/realtime/member.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import { Payloads } from "#server/realtime/payloads.ts";
import { Roster } from "#server/realtime/roster.ts";
import { HistoryLost, type Source, somethingAfter, type Start } from "#server/realtime/source.ts";

export interface GroupParts {
  source: Source;
  /** What its view of the topic has; the rest is passed over. */
  includes(event: StoredEvent): boolean;
  execute(event: StoredEvent): Promise<string>;
  metrics: RealtimeMetrics;
  log: Log;
  /** Nobody is left, or it cannot go on. */
  onOver(): void;
}

/**
 * Subscribers to whom an event says the same (RT5). It executes once, serialises once and sends the
 * same payload to all. Who comes with a cursor is first brought to where the group stands.
 */
export class Group {
  readonly #parts: GroupParts;
  readonly #payloads: Payloads;
  readonly #roster = new Roster();
  readonly #joining = new Set<Member>();
  readonly #stop = new AbortController();
  /** The last event that was or is being sent to the roster. */
  #seq: number;

  constructor(parts: GroupParts) {
    this.#parts = parts;
    this.#payloads = new Payloads(parts.source, (event) => this.#execute(event));
    this.#seq = parts.source.head;
    void this.#run();
  }

  get over(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Never rejects: a member that cannot be brought up to date is ended with an error. */
  async join(member: Member, start: Start): Promise<void> {
    this.#joining.add(member);
    member.seq = start.seq;
    try {
      if (start.failure) await this.#sendAlone(member, start.failure);
      while (this.#isJoining(member) && member.seq < this.#seq) await this.#catchUp(member);
      // Not a single turn of the event loop between the comparison and this.
      if (this.#isJoining(member)) this.#roster.add(member);
    } catch (error) {
      this.#parts.log.error({ err: error }, "a subscriber could not be brought up to date");
      member.end(interrupted(error));
    } finally {
      this.#joining.delete(member);
      this.#closeWhenEmpty();
    }
  }

  leave(member: Member): void {
    this.#roster.delete(member);
    this.#joining.delete(member);
    this.#closeWhenEmpty();
  }

  /** Also false for one that left for another group while its history was being sent. */
  #isJoining(member: Member): boolean {
    return !this.over && !member.over && this.#joining.has(member);
  }

  #closeWhenEmpty(): void {
    if (this.#roster.size === 0 && this.#joining.size === 0) this.#finish();
  }

  #finish(): void {
    if (this.over) return;
    this.#stop.abort();
    this.#parts.onOver();
  }

  /** The loop of the group: whatever breaks in it ends the group and nothing else. */
  async #run(): Promise<void> {
    try {
      while (!this.over) {
        await somethingAfter(this.#parts.source, this.#seq, this.#stop.signal);
        for (const event of this.over ? [] : await this.#read(this.#seq)) await this.#tell(event);
      }
    } catch (error) {
      this.#parts.log.error({ err: error }, "a group of subscribers could not go on");
      for (const member of [...this.#roster, ...this.#joining]) member.end(interrupted(error));
      this.#finish();
    }
  }

  async #tell(event: StoredEvent): Promise<void> {
    if (this.over) return;
    if (!this.#isTold(event)) {
      this.#seq = event.seq;
      return;
    }
    const payload = await this.#payloads.of(event);
    // From here on a joiner has to fetch this event for itself.
    this.#seq = event.seq;
    this.#parts.metrics.deliveries += await this.#roster.send(event, payload);
  }

  async #catchUp(member: Member): Promise<void> {
    for (const event of await this.#read(member.seq)) {
      await this.#sendAlone(member, event);
    }
  }

  async #sendAlone(member: Member, event: StoredEvent): Promise<void> {
    if (!this.#isTold(event)) {
      member.seq = event.seq;
      return;
    }
    const payload = await this.#payloads.of(event);
    if (!this.#isJoining(member)) return;
    member.seq = event.seq;
    member.send(member.frame(payload, event));
    this.#parts.metrics.deliveries += 1;
    await member.roomForMore();
  }

  async #read(seq: number): Promise<readonly StoredEvent[]> {
    try {
      return await this.#parts.source.read(seq);
    } catch (error) {
      if (!(error instanceof HistoryLost)) throw error;
      return [this.#parts.source.failure("What comes after is not kept any more.")];
    }
  }

  /** That a cursor cannot be served is told in every view. */
  #isTold(event: StoredEvent): boolean {
    return event.type === resumeFailed || this.#parts.includes(event);
  }

  #execute(event: StoredEvent): Promise<string> {
    this.#parts.metrics.executions += 1;
    return this.#parts.execute(event);
  }
}

/** Nothing is skipped: whoever comes back with the last cursor is told what could not be told now. */
function interrupted(cause: unknown): GraphQLError {
  if (cause instanceof TimedOut)
    return programError(
      "TIMED_OUT",
      `An event took longer than ${cause.limit} s to be told. Subscribe again with the last cursor.`,
      { limit: cause.limit },
    );
  return new GraphQLError("The events could not be read. Subscribe again with the last cursor.", {
    extensions: { code: liveErrorCodes.interrupted },
  });
}
