import type { LinkOrigin } from "#server/features/practices/origin-port.ts";
import { provideOrigins } from "#server/features/practices/origin-port.ts";
import { enterOrigin } from "./outcome-origin.ts";
import { writeOutcome } from "./write-outcome.ts";

/** The hand that create commands below are given: what somebody makes is of their own city. */
const linkOrigin: LinkOrigin = async (context, tx, fromId, result) => {
  const origin = await enterOrigin(context, tx, fromId);
  origin.demandLink(true);
  await writeOutcome(context, tx, origin, result);
};

provideOrigins(linkOrigin);
