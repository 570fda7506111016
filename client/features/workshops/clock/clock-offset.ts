/** One question for the server's time. All in ms since 1970; the first two by this device's clock. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  serverAt: number;
}

export interface ClockOffset {
  /** Add this to the device's clock to have the server's. */
  offsetMs: number;
  /** The offset is right within this much: the answer was made somewhere along the round trip. */
  uncertaintyMs: number;
}

export function offsetOf(sample: ClockSample): ClockOffset {
  const roundTrip = Math.max(0, sample.receivedAt - sample.sentAt);
  return {
    offsetMs: sample.serverAt - (sample.sentAt + roundTrip / 2),
    uncertaintyMs: roundTrip / 2,
  };
}

/** The shortest round trip knows best; null when nothing was measured. */
export function bestOffset(samples: readonly ClockSample[]): ClockOffset | null {
  let best: ClockOffset | null = null;
  for (const sample of samples) {
    const offset = offsetOf(sample);
    if (!best || offset.uncertaintyMs < best.uncertaintyMs) best = offset;
  }
  return best;
}
