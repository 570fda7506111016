import type { Configuration } from "@hocuspocus/server";
import { isTransactionOrigin } from "@hocuspocus/server";
import type { Services } from "#server/core/context.ts";
import { acknowledge, countUpdate, type UpdateMarks } from "#server/realtime/collab/acknowledge.ts";
import type { Admissions } from "#server/realtime/collab/authenticate.ts";
import type { CollabIntervals } from "#server/realtime/collab/collab.ts";
import type {
  ConnectionContext,
  LocalContext,
} from "#server/realtime/collab/connection-context.ts";
import { guarded, NotStoredYet } from "#server/realtime/collab/guard.ts";
import { loadDocument } from "#server/realtime/collab/load.ts";
import type { OpenDocument, OpenDocuments } from "#server/realtime/collab/open-document.ts";
import { nameCaret, throttleCarets } from "#server/realtime/collab/presence.ts";
import type { Rechecks } from "#server/realtime/collab/recheck.ts";
import { dropWaiting } from "#server/realtime/collab/sound-update.ts";
import type { DocumentStore } from "#server/realtime/collab/store.ts";
import type { Updates } from "#server/realtime/collab/updates.ts";

interface Parts {
  services: Services;
  admissions: Admissions;
  documents: OpenDocuments;
  store: DocumentStore;
  rechecks: Rechecks;
  updates: Updates;
  marks: UpdateMarks;
  intervals: CollabIntervals;
}

type Hooks = Partial<Configuration<ConnectionContext>>;

/** Which of our files answers which hook of the library; none of them can end the process. */
export function documentHooks(parts: Parts): Hooks {
  const { services, admissions, documents, store, rechecks, updates, marks } = parts;
  const { log } = services;
  return {
    onAuthenticate: (payload) => admissions.authenticate(payload),
    async onLoadDocument(payload) {
      const open = await loadDocument(payload, services, admissions.kinds);
      documents.add(open);
      watchChanges(open, store);
      throttleCarets(payload.document, parts.intervals);
    },
    connected: guarded(log, "connected", ({ connection }) => {
      const open = documents.of(connection.document);
      if (!open) return;
      const { link, received } = connection.context;
      acknowledge(open, new Map([[connection, received]]));
      rechecks.watch(connection);
      updates.fitWindow(open);
      link.set(connection.messageAddress, connection);
      connection.onClose(() => {
        link.delete(connection.messageAddress);
        rechecks.release(connection);
        updates.fitWindow(open);
      });
    }),
    beforeSync: guarded(log, "beforeSync", (payload) => updates.takeAnswer(payload)),
    afterHandleMessage: guarded(log, "afterHandleMessage", (payload) => {
      const open = documents.of(payload.document);
      dropWaiting(payload.document);
      if (open) countUpdate(payload, open, marks);
    }),
    beforeHandleAwareness: guarded(log, "beforeHandleAwareness", nameCaret),
    onStoreDocument: guarded(log, "onStoreDocument", ({ document }) =>
      store.storeWhenNeeded(document),
    ),
    async beforeUnloadDocument({ document }) {
      const open = documents.of(document);
      // Held back until the store succeeds: it would be the only copy but for the writers' own.
      if (open && store.holds(open)) throw new NotStoredYet();
    },
  };
}

/** Heard at once and not through a hook, which comes later: a store must not slip in between. */
function watchChanges(open: OpenDocument, store: DocumentStore): void {
  open.document.on("destroy", () => open.close());
  open.document.on("update", (update: Uint8Array, origin: unknown) => {
    if (!isTransactionOrigin(origin)) return;
    open.bytes += update.length;
    if (origin.source === "redis") return store.storeForOthers(open);
    if (origin.source === "local" && origin.skipStoreHooks) return;
    open.changes += 1;
    const context: ConnectionContext | LocalContext =
      origin.source === "connection" ? origin.connection.context : origin.context;
    const author = authorOf(context);
    if (author !== null) open.authors.add(author);
  });
}

function authorOf(context: ConnectionContext | LocalContext | undefined): string | null {
  if (!context) return null;
  return "author" in context ? context.author : (context.admission?.author ?? null);
}
