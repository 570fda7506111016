import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** What came of something; keys of rows. */
export type OriginResult =
  | { readonly practiceId: string }
  | { readonly challengeId: string }
  | { readonly adoptionId: string };

/** Keeps where a thing came from, in the transaction that makes it; throws `Refused` when it may not. */
export type LinkOrigin = (
  context: HubContext,
  tx: Tx,
  fromId: string,
  result: OriginResult,
) => Promise<void>;

let link: LinkOrigin | null = null;

/** Workshops stand above what comes of them, so they bring the hand that links both. */
export function provideOrigins(provided: LinkOrigin): void {
  link = provided;
}

/**
 * Links what is being made to the workshop, agenda item, comment or challenge it came from.
 * `fromId` is a global id as the input of a create command has it; nothing happens without one.
 */
export async function linkOrigin(
  context: HubContext,
  tx: Tx,
  fromId: string | null | undefined,
  result: OriginResult,
): Promise<void> {
  if (fromId == null) return;
  if (!link) throw new Error("Nobody provides origins.");
  await link(context, tx, fromId, result);
}
