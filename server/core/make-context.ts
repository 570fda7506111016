import type { HubContext, Services, SessionCookie, Viewer } from "#server/core/context.ts";
import type { Caller } from "#server/core/http/caller.ts";

/** A session that can be read and not changed: over sockets and in shared execution. */
export function fixedSession(token: string | null): SessionCookie {
  const refuse = () => {
    throw new Error("A session is begun and ended over HTTP, not over a socket.");
  };
  return { token, set: refuse, clear: refuse };
}

/** The context of one operation: fresh loaders, nothing kept from another one. */
export function makeContext(
  services: Services,
  viewer: Viewer,
  caller: Caller,
  requestId: string,
  session: SessionCookie = fixedSession(caller.token),
): HubContext {
  return {
    services,
    viewer,
    db: services.database.kysely,
    loaders: new Map(),
    requestId,
    address: caller.address,
    device: caller.device,
    language: caller.language,
    session,
  };
}

/** What the hub does of itself, such as loading its demo; `task` stands where a request's id would. */
export function contextOfHub(services: Services, task: string): HubContext {
  const caller = { address: "", device: "", language: "en", token: null };
  return makeContext(services, { kind: "nobody" }, caller, task);
}
