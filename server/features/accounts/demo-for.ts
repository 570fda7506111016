import type { Config } from "#server/core/config.ts";
import { isLoopback } from "#server/core/http/loopback.ts";

/**
 * Whether a caller may be one of the demo people without a code. They include the secretariat, so a
 * room that reaches a hub started for a look does not get them, unless somebody asked for the demo.
 */
export function demoFor({ demo, demoForAll, publicUrl }: Config, address: string): boolean {
  // With https a proxy stands before the hub, and everybody seems to come from this machine.
  const nobodyBetween = !publicUrl.startsWith("https:");
  return demo && (demoForAll || (nobodyBetween && isLoopback(address)));
}
