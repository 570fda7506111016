import { setImmediate as breathe } from "node:timers/promises";
import type { Cursor } from "#server/realtime/cursor.ts";
import type { Member } from "#server/realtime/member.ts";

/** So many sockets are written to before others get their turn. */
const breathAfter = 256;

/** The members of a group, those of one lane together. */
export class Roster {
  readonly #lanes = new Map<string, Set<Member>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(member: Member): void {
    const lane = this.#lanes.get(member.lane);
    if (lane?.has(member)) return;
    if (lane) lane.add(member);
    else this.#lanes.set(member.lane, new Set([member]));
    this.#size += 1;
  }

  delete(member: Member): void {
    const lane = this.#lanes.get(member.lane);
    if (!lane?.delete(member)) return;
    this.#size -= 1;
    if (lane.size === 0) this.#lanes.delete(member.lane);
  }

  *[Symbol.iterator](): Generator<Member> {
    for (const lane of this.#lanes.values()) yield* lane;
  }

  /** Sends an event to all who have not had it; returns to how many. */
  async send(place: Cursor, payload: Buffer): Promise<number> {
    const { seq } = place;
    let sent = 0;
    for (const lane of this.#lanes.values()) {
      let frame: Buffer | null = null;
      for (const member of lane) {
        if (member.seq >= seq) continue;
        member.seq = seq;
        frame ??= member.frame(payload, place);
        member.send(frame);
        sent += 1;
        if (sent % breathAfter === 0) await breathe();
      }
    }
    return sent;
  }
}
