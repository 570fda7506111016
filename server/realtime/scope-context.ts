import { randomUUID } from "node:crypto";
import type { HubContext, Services } from "#server/core/context.ts";
import { makeContext } from "#server/core/make-context.ts";

/** What shared execution reads with: a role in a room, without session, address or device. */
export function scopeContext(services: Services, scope: string, language: string): HubContext {
  const caller = { address: "", device: "", language, token: null };
  return makeContext(services, { kind: "scope", scope }, caller, randomUUID());
}
