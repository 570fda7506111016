import type { Connection } from "@hocuspocus/server";
import type { Viewer } from "#server/core/context.ts";
import type { Caller } from "#server/core/http/caller.ts";
import type { DocumentAdmission } from "#server/realtime/collab/document-kind.ts";

/** What is known of somebody who has a document open; `socket` from the upgrade, the rest later. */
export interface ConnectionContext {
  caller: Caller;
  /** The established connections of the same socket, by the address in their messages. */
  link: Map<string, Connection>;
  /** Set by authenticate.ts, decided again by recheck.ts. */
  viewer?: Viewer;
  admission?: DocumentAdmission;
  /** The moment of the rights at which that was decided. */
  moment?: number;
  /** How many updates of this connection were taken; see acknowledge.ts. */
  received: number;
}

/** A change made by the hub itself for somebody, see edit.ts. */
export interface LocalContext {
  author: string | null;
}
