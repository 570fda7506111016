import type { HubContext } from "#server/core/context.ts";
import { TooManyRequests } from "#server/core/graphql/errors.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { fill } from "#server/core/language/sentences.ts";
import type { RateLimits } from "#server/core/rate-limits.ts";
import type { Workshop } from "../workshop.type.ts";
import { Refused } from "#server/core/commands/refused.ts";

/**
 * Who could try every code would be in every workshop. 40 wrong codes an address in ten minutes are
 * 5,760 a day of a thousand million: with ten workshops announced, one hit in fifty years.
 *
 * But a venue is one address with 250 phones behind it that all come at once. So the right code
 * costs nothing, however often; only wrong ones count, and 40 typing mistakes in ten minutes are
 * more than a room makes. Should somebody in the room use them up, by mistake or to lock the others
 * out, the workshop goes on filling:
 *
 * - A code that was right at this address a moment ago is known there, and to say that it is right
 *   gives nothing away.
 * - An address that people of a workshop are at is a hall of that workshop. Its right code is taken
 *   there though nobody has used it yet: the host has renewed it, or all who are there were invited.
 *   Somebody in the hall could guess at it, so this ends after 2,000 wrong ones in ten minutes:
 *   288,000 a day, one hit in ten years.
 *
 * Who guesses from thousands of addresses is not stopped by a count for each. So wrong codes are also
 * counted in total: after 1,000 in an hour, until the hour is over, an address has no more than three
 * in half a day. Ten thousand addresses then try at most 84,000 codes a day, one hit in three years.
 * Nobody is locked out by it: the first right code from a hall is taken, and makes it known there.
 *
 * What is refused is only a code that the address has nothing to do with, right or wrong alike, so
 * that guessing learns nothing from it. All this is forgotten together when a node starts again;
 * with Redis it is one count for all nodes and outlives them.
 */
const wrongCodes = { name: "wrong-join-codes", points: 40, seconds: 10 * 60 } as const;
const wrongCodesInHall = {
  ...wrongCodes,
  name: "wrong-join-codes-in-hall",
  points: 2_000,
} as const;

/** In total, under one key; while these are used up, an address has only the few. */
const wrongCodesInTotal = {
  name: "wrong-join-codes-in-total",
  points: 1_000,
  seconds: 60 * 60,
} as const;
const fewWrongCodes = { name: "few-wrong-join-codes", points: 3, seconds: 12 * 60 * 60 } as const;
const everywhere = "everywhere";

/** These hold no points: a key is in them for as long as something counts as known at an address. */
const knownCodes = { name: "known-join-codes", points: 0, seconds: 12 * 60 * 60 } as const;
const halls = { name: "halls", points: 0, seconds: 12 * 60 * 60 } as const;

/** Makes it dull to fill a room with invented guests; the biggest hall behind one address fits. */
const newGuests = { name: "new-guests", points: 1_000, seconds: 60 * 60 } as const;

/** A new guest counts. Throws `Refused` once this address had too many. */
export async function countNewGuest(context: HubContext): Promise<void> {
  const wait = await context.services.limiter.take(newGuests, networkOf(context.address));
  if (wait === 0) return;
  const sentence = "Too many new guests came from your network. Wait {minutes} min and try again.";
  const minutes = Math.ceil(wait / 60);
  throw new Refused(new TooManyRequests(fill(sentence, { minutes }), wait));
}

/** A wrong code counts. Throws `Refused` once there were too many of this address. */
export async function countWrongCode(context: HubContext): Promise<void> {
  const { limiter } = context.services;
  const address = networkOf(context.address);
  await limiter.take(wrongCodesInHall, address);
  await limiter.take(wrongCodes, address);
  await limiter.take(fewWrongCodes, address);
  await limiter.take(wrongCodesInTotal, everywhere);
  const wait = await waitFor(limiter, address);
  if (wait > 0) throw tooMany(wait);
}

/**
 * A right code is told only where not too many wrong ones came from, or where it or its workshop is
 * known. Asked after the code was looked up, so that many guesses at the same moment count for one
 * another.
 */
export async function admitRightCode(context: HubContext, workshop: Workshop): Promise<void> {
  const { limiter } = context.services;
  const address = networkOf(context.address);
  const known = `${address} ${workshop.storedJoinCode}`;
  const wait = await waitFor(limiter, address);
  if (
    wait > 0 &&
    (await limiter.look(knownCodes, known)) === 0 &&
    !(await isHall(limiter, address, workshop))
  )
    throw tooMany(wait);
  await limiter.take(knownCodes, known);
}

/** Somebody who is in the workshop is at this address. */
export async function noteHall(context: HubContext, { id }: Workshop): Promise<void> {
  await context.services.limiter.take(halls, `${networkOf(context.address)} ${id}`);
}

async function isHall(limiter: RateLimits, address: string, { id }: Workshop): Promise<boolean> {
  const there = (await limiter.look(halls, `${address} ${id}`)) > 0;
  return there && (await limiter.look(wrongCodesInHall, address)) === 0;
}

/** How many seconds an address is told nothing of codes that it has nothing to do with; 0: it is. */
async function waitFor(limiter: RateLimits, address: string): Promise<number> {
  const own = await limiter.look(wrongCodes, address);
  const total = await limiter.look(wrongCodesInTotal, everywhere);
  if (total === 0) return own;
  // It ends with whichever ends first.
  return Math.max(own, Math.min(total, await limiter.look(fewWrongCodes, address)));
}

function tooMany(seconds: number): Refused {
  const minutes = Math.ceil(seconds / 60);
  const sentence = "Too many wrong codes came from your network. Wait {minutes} min and try again.";
  return new Refused(new TooManyRequests(fill(sentence, { minutes }), seconds));
}
