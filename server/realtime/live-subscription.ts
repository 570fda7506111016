import { GraphQLError } from "graphql";
import { liveErrorCodes } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import { fill, wordIn } from "#server/core/language/sentences.ts";
import type { Deadlines } from "#server/core/graphql/deadline.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { Cursor } from "#server/realtime/cursor.ts";
import { Ending } from "#server/realtime/ending.ts";
import type { Admission, Followable } from "#server/realtime/followable.ts";
import type { LiveOperation } from "#server/realtime/live-operation.ts";
import type { Member } from "#server/realtime/member.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import type { Presence } from "#server/realtime/presence.ts";
import type { Rights } from "#server/realtime/rights.ts";
import type { Joining, SharedExecution } from "#server/realtime/shared-execution.ts";
import type { Turns } from "#server/realtime/turns.ts";

/** What all subscriptions of a node share. */
export interface SubscriptionParts {
  shared: SharedExecution;
  rights: Rights;
  presence: Presence;
  metrics: RealtimeMetrics;
  /** Decides rights again: a room of a thousand must not ask the database all at once. */
  turns: Turns;
  /** How long it may take to let somebody in, and to open what is followed. */
  deadlines: Deadlines;
}

/** Who subscribes, to what, and where the frames go. */
export interface Subscriber {
  followable: Followable;
  operation: LiveOperation;
  after: string | null;
  /** See `Member`. */
  lane: string;
  frame(payload: Buffer, place: Cursor): Buffer;
  language: string;
  /** A fresh context of the viewer as it is now. */
  context(): HubContext;
  write(frame: Buffer): void;
  roomForMore(): Promise<void>;
  onOver(subscription: LiveSubscription): void;
}

/** One subscription from being let in to its end; rights are decided again on the way (RT7). */
export class LiveSubscription implements Member {
  seq = 0;
  over = false;

  readonly #parts: SubscriptionParts;
  readonly #subscriber: Subscriber;
  readonly #ending = new Ending(() => this.#close());
  #admission: Admission | null = null;
  #forgetRights: (() => void)[] = [];
  #leaveGroup: (() => void) | null = null;
  /** Joins happen one after the other: never in two groups at once. */
  #joined: Promise<void> = Promise.resolve();
  #leaveRoom: (() => void) | null = null;
  #deciding = false;
  #decideOnceMore = false;

  constructor(parts: SubscriptionParts, subscriber: Subscriber) {
    this.#parts = parts;
    this.#subscriber = subscriber;
    parts.metrics.subscriptions += 1;
  }

  /** Rejects with a GraphQLError when it is not let in, or not in time; it is over then. */
  async admit(): Promise<void> {
    try {
      this.#admission = await this.#parts.deadlines.run(() => this.#decide());
    } catch (error) {
      this.#close();
      throw error;
    }
  }

  /** Begins to send; call it after `admit`. What it gives ends when the subscription does. */
  start(): Ending {
    const { after } = this.#subscriber;
    if (!this.over) {
      this.#enterRoom();
      this.#join(() => ({ after }));
    }
    return this.#ending;
  }

  get lane(): string {
    return this.#subscriber.lane;
  }

  get shareable(): boolean {
    return this.#subscriber.operation.shareable;
  }

  frame(payload: Buffer, place: Cursor): Buffer {
    return this.#subscriber.frame(payload, place);
  }

  send(frame: Buffer): void {
    this.#subscriber.write(frame);
  }

  roomForMore(): Promise<void> {
    return this.#subscriber.roomForMore();
  }

  end(error?: Error): void {
    this.#ending.end(error);
    this.#close();
  }

  /** Something this subscription's admission rests on has changed. */
  decideAgain(): void {
    if (this.over) return;
    this.#decideOnceMore = this.#deciding;
    if (this.#deciding) return;
    this.#deciding = true;
    void this.#parts.turns.run(() => this.#followDecision());
  }

  /** Decides, and registers what the decision rests on; again when that changed in between. */
  async #decide(): Promise<Admission> {
    const { rights } = this.#parts;
    const { followable, operation, context } = this.#subscriber;
    for (;;) {
      const moment = rights.moment();
      const admission = await followable.admit(context(), operation.args);
      if (rights.changedSince(moment, admission.rights)) continue;
      this.#rest(admission.rights);
      return admission;
    }
  }

  #rest(keys: readonly string[]): void {
    for (const forget of this.#forgetRights) forget();
    if (this.over) return;
    this.#forgetRights = keys.map((key) =>
      this.#parts.rights.onRecheck(key, () => this.decideAgain()),
    );
  }

  async #followDecision(): Promise<void> {
    try {
      do {
        this.#decideOnceMore = false;
        if (!this.over) this.#apply(await this.#decide());
      } while (this.#decideOnceMore);
    } catch (error) {
      this.#parts.metrics.rightsEnded += 1;
      this.end(rightsChanged(error, this.#subscriber.language));
    } finally {
      this.#deciding = false;
    }
  }

  #apply(fresh: Admission): void {
    const before = this.#admission;
    this.#admission = fresh;
    if (this.over || !before) return;
    if (fresh.topic !== before.topic || fresh.kind !== before.kind) {
      const message = wordIn(this.#subscriber.language, "What was followed has changed.");
      throw programError("FORBIDDEN", message);
    }
    if (JSON.stringify(fresh.presence) !== JSON.stringify(before.presence)) this.#enterRoom();
    if (fresh.scope !== before.scope) this.#moveToItsGroup();
  }

  /** Another role in the same room: the same events, told as that role sees them. */
  #moveToItsGroup(): void {
    this.#join(() => (this.#admission?.kind === "log" ? { seq: this.seq } : { after: null }));
  }

  #join(from: () => Joining["from"]): void {
    this.#joined = this.#joined.then(() => this.#joinNow(from));
  }

  async #joinNow(from: () => Joining["from"]): Promise<void> {
    this.#leaveGroup?.();
    this.#leaveGroup = null;
    if (this.over) return;
    const { operation, language, context: ownContext } = this.#subscriber;
    const admission = this.#admission!;
    const member = { operation, admission, language, member: this, from: from(), ownContext };
    const joining = this.#parts.shared.join(member);
    try {
      const leave = await this.#parts.deadlines.wait(joining);
      if (this.over) leave();
      else this.#leaveGroup = leave;
    } catch (error) {
      this.end(error instanceof Error ? error : new Error(String(error)));
      // What it gave up waiting for may still come.
      joining.then(
        (leave) => leave(),
        () => {},
      );
    }
  }

  #enterRoom(): void {
    this.#leaveRoom?.();
    const { presence } = this.#admission!;
    this.#leaveRoom = presence ? this.#parts.presence.enter(presence.room, presence.member) : null;
  }

  #close(): void {
    if (this.over) return;
    this.over = true;
    this.#parts.metrics.subscriptions -= 1;
    this.#leaveGroup?.();
    this.#leaveRoom?.();
    this.#rest([]);
    this.#subscriber.onOver(this);
  }
}

/** What the policy threw is in the subscriber's language already. */
function rightsChanged(cause: unknown, language: string): GraphQLError {
  const undecided = "It could not be decided whether you may follow this.";
  const reason = cause instanceof GraphQLError ? cause.message : wordIn(language, undecided);
  const message = wordIn(language, fill("You can no longer follow this. {reason}", { reason }));
  return new GraphQLError(message, {
    extensions: { code: liveErrorCodes.rightsChanged, reason },
  });
}
