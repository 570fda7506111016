import { randomUUID } from "node:crypto";
import type { Clock } from "#server/core/clock.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";
import type { Writer } from "#server/realtime/room-state.ts";
import { Room } from "#server/realtime/room.ts";
import type { HeldSource } from "#server/realtime/source.ts";

export interface PresenceTimes {
  graceMs: number;
  writingMs: number;
  presenceMs: number;
  heartbeatMs: number;
}

export interface PresenceParts {
  pubSub: PubSub;
  clock: Clock;
  metrics: RealtimeMetrics;
  times: PresenceTimes;
}

type Message =
  | { kind: "here"; node: string; room: string; members: string[]; lastsMs: number }
  | { kind: "writing"; node: string; room: string; member: string; where: string }
  | { kind: "stopped"; node: string; room: string; member: string }
  | { kind: "ask"; node: string };

const channel = "presence";

/** Who is in which room, on all nodes together. It lives in memory only (RT11). */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #node = randomUUID();
  readonly #rooms = new Map<string, Room>();
  /** Rooms whose members on this node are to be told to the others. */
  readonly #unsaid = new Set<string>();
  readonly #release: (() => void)[] = [];
  #saying: NodeJS.Timeout | null = null;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    const { pubSub, times } = parts;
    if (pubSub.alone) return;
    const subscription = pubSub.subscribe(channel, (message) => this.#hear(message as Message));
    const heart = setInterval(() => this.#sayAll(), times.heartbeatMs).unref();
    this.#release.push(
      () => clearInterval(heart),
      subscription.release,
      pubSub.onBreak(() => this.#askAndSay()),
    );
    void subscription.ready.then(() => this.#askAndSay());
  }

  /** One more socket of this member in the room; the answer takes it back. */
  enter(room: string, member: string): () => void {
    return this.#room(room).state.enter(member);
  }

  /** This member writes at `where`; it is believed for some seconds. */
  writing(room: string, member: string, where: string): void {
    this.#room(room).state.setWriting(member, where);
    this.#say({ kind: "writing", node: this.#node, room, member, where });
  }

  /** What they wrote was sent. */
  stopWriting(room: string, member: string): void {
    this.#rooms.get(room)?.state.hasSent(member);
    this.#say({ kind: "stopped", node: this.#node, room, member });
  }

  /** Who is in the room at this moment. */
  of(room: string): { count: number; members: string[]; writing: Writer[] } {
    const state = this.#rooms.get(room)?.state;
    const members = state ? [...state.everybody()] : [];
    return { count: members.length, members, writing: state?.writers() ?? [] };
  }

  /** The changes of a room, to be followed. */
  hold(name: string): HeldSource {
    const source = this.#room(name);
    // Kept while it is held, also before the first listener comes.
    const release = source.listen(() => {});
    return { source, release };
  }

  /** Says that the members of this node are about to come back elsewhere. */
  close(): void {
    for (const [name] of this.#rooms) this.#sayHere(name, this.#parts.times.graceMs * 2);
    for (const release of this.#release) release();
    if (this.#saying) clearTimeout(this.#saying);
    for (const room of this.#rooms.values()) room.close();
    this.#rooms.clear();
  }

  #room(name: string): Room {
    const known = this.#rooms.get(name);
    if (known) return known;
    const { times, metrics, clock } = this.#parts;
    const room = new Room(name, {
      times,
      metrics,
      now: () => clock.now(),
      onMove: () => this.#saySoon(name),
      onIdle: () => {
        if (room.idle && this.#rooms.get(name) === room) this.#rooms.delete(name);
      },
    });
    this.#rooms.set(name, room);
    return room;
  }

  #hear(message: Message): void {
    if (message.node === this.#node) return;
    if (message.kind === "ask") return this.#sayAll();
    if (message.kind === "stopped") {
      return this.#rooms.get(message.room)?.state.hasSent(message.member);
    }
    const nobody = message.kind === "here" && message.members.length === 0;
    if (nobody && !this.#rooms.has(message.room)) return;
    const { state } = this.#room(message.room);
    if (message.kind === "writing") state.setWriting(message.member, message.where);
    else state.setElsewhere(message.node, message.members, message.lastsMs);
  }

  #askAndSay(): void {
    this.#say({ kind: "ask", node: this.#node });
    this.#sayAll();
  }

  #sayAll(): void {
    for (const [name, room] of this.#rooms) if (room.state.here().length > 0) this.#sayHere(name);
  }

  /** Many come at once: the others hear of it as seldom as people do. */
  #saySoon(name: string): void {
    if (this.#parts.pubSub.alone) return;
    this.#unsaid.add(name);
    this.#saying ??= setTimeout(() => {
      this.#saying = null;
      for (const room of this.#unsaid) this.#sayHere(room);
      this.#unsaid.clear();
    }, this.#parts.times.presenceMs / 4).unref();
  }

  #sayHere(room: string, lastsMs = this.#parts.times.heartbeatMs * 3): void {
    const members = this.#rooms.get(room)?.state.here() ?? [];
    this.#say({ kind: "here", node: this.#node, room, members, lastsMs });
  }

  #say(message: Message): void {
    if (!this.#parts.pubSub.alone) this.#parts.pubSub.publish(channel, message);
  }
}
