import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { bestOffset, offsetOf } from "#client/features/workshops/clock/clock-offset.ts";
import {
  formatCountdown,
  momentPassed,
  readTimer,
} from "#client/features/workshops/timer/timer-reading.ts";

describe("the room's clock", () => {
  it("finds the server's time however wrong this device is, within half a round trip", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e10, max: 1e10 }),
        fc.array(fc.record({ out: fc.nat(3_000), back: fc.nat(3_000) }), { minLength: 1 }),
        (wrongBy, trips) => {
          const samples = trips.map(({ out, back }, index) => {
            const sentAt = 1_000_000 + index * 10_000;
            return { sentAt, receivedAt: sentAt + out + back, serverAt: sentAt + out + wrongBy };
          });
          const best = bestOffset(samples);
          expect(best).not.toBeNull();
          expect(Math.abs(best!.offsetMs - wrongBy)).toBeLessThanOrEqual(best!.uncertaintyMs);
          const shortest = Math.min(...trips.map(({ out, back }) => out + back));
          expect(best!.uncertaintyMs).toBe(shortest / 2);
        },
      ),
    );
  });

  it("knows nothing without a measurement", () => {
    expect(bestOffset([])).toBeNull();
    expect(offsetOf({ sentAt: 100, receivedAt: 100, serverAt: 150 })).toEqual({
      offsetMs: 50,
      uncertaintyMs: 0,
    });
  });

  it("shows a running timer from its end and a paused one from what is left", () => {
    const endsAt = "2018-08-30T02:00:00.000Z";
    const end = Date.parse(endsAt);
    const running = { state: "RUNNING", durationMs: 600_000, endsAt, remainingMs: null } as const;
    expect(readTimer(running, end - 61_000)).toEqual({
      remainingMs: 61_000,
      paused: false,
      over: false,
      nearEnd: false,
    });
    expect(readTimer(running, end + 5_000)).toMatchObject({ remainingMs: -5_000, over: true });
    const paused = {
      state: "PAUSED",
      durationMs: 600_000,
      endsAt: null,
      remainingMs: 30_000,
    } as const;
    expect(readTimer(paused, end)).toMatchObject({
      remainingMs: 30_000,
      paused: true,
      nearEnd: true,
    });
  });

  it("writes minutes and seconds that are still to come, and what it is over by", () => {
    expect(formatCountdown(300_000)).toBe("05:00");
    expect(formatCountdown(299_001)).toBe("05:00");
    expect(formatCountdown(1)).toBe("00:01");
    expect(formatCountdown(0)).toBe("00:00");
    expect(formatCountdown(3_600_000)).toBe("1:00:00");
    expect(formatCountdown(-12_500)).toBe("+00:12");
  });

  it("speaks at five minutes, at one, and at the end, once each", () => {
    const said: string[] = [];
    for (let left = 301_000; left > -3_000; left -= 250) {
      const moment = momentPassed(left + 250, left);
      if (moment) said.push(moment);
    }
    expect(said).toEqual(["five-minutes", "one-minute", "over"]);
  });
});
