import { Hocuspocus } from "@hocuspocus/server";
import { type WebSocket, WebSocketServer } from "ws";
import { documentCaps, documentIntervals } from "#schema/collab.ts";
import { intervals as liveIntervals } from "#schema/live.ts";
import type { Services } from "#server/core/context.ts";
import { callerOf } from "#server/core/http/caller.ts";
import { connectionRefusals } from "#server/core/http/connection-refusals.ts";
import { answerRaw } from "#server/core/http/raw-answer.ts";
import { requestIdOf, tellRequestId } from "#server/core/http/request-id.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import type { Upgrade } from "#server/core/http/upgrade.ts";
import { Admissions } from "#server/realtime/collab/authenticate.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import { type DocumentKind, readDocumentName } from "#server/realtime/collab/document-kind.ts";
import { type DocumentEdit, editDocument } from "#server/realtime/collab/edit.ts";
import { documentHooks } from "#server/realtime/collab/hooks.ts";
import { OpenDocuments } from "#server/realtime/collab/open-document.ts";
import { Rechecks } from "#server/realtime/collab/recheck.ts";
import { DocumentsOverRedis } from "#server/realtime/collab/redis.ts";
import { closeDocuments } from "#server/realtime/collab/shutdown.ts";
import { serveSocket } from "#server/realtime/collab/socket.ts";
import { DocumentStore } from "#server/realtime/collab/store.ts";
import { Updates } from "#server/realtime/collab/updates.ts";
import type { Rights } from "#server/realtime/rights.ts";

/** Writing together, as the rest of the hub sees it. */
export interface Collab {
  /** Takes over sockets at `socketPaths.documents`. */
  upgrade: Upgrade;
  /** Changes a document for somebody; it is stored when this resolves. */
  edit(edit: DocumentEdit): Promise<void>;
  /** How many documents and connections are open on this node. */
  readonly open: { documents: number; connections: number };
  close(): Promise<void>;
}

export interface CollabParts {
  services: Services;
  readViewer: ReadViewer;
  rights: Rights;
  kinds: readonly DocumentKind[];
  /** Over those of `schema/collab.ts`; tests make them shorter. */
  times?: Partial<CollabIntervals> | undefined;
}

export type CollabIntervals = { readonly [K in keyof typeof documentIntervals]: number };

export function createCollab(parts: CollabParts): Collab {
  const { services, rights, kinds } = parts;
  const intervals = { ...documentIntervals, ...parts.times };
  const { config, log } = services;
  const documents = new OpenDocuments();
  const admissions = new Admissions(services, parts.readViewer, rights, kinds);
  const store = new DocumentStore(services, admissions, documents, intervals);
  const updates = new Updates(documents);
  const marks = new WeakSet<Uint8Array>();
  const rechecks = new Rechecks(rights, admissions, log, ({ document }) => {
    const open = documents.of(document);
    if (open) updates.fitWindow(open);
  });
  const hocuspocus = new Hocuspocus<ConnectionContext>({
    quiet: true,
    debounce: intervals.storeMs,
    maxDebounce: intervals.storeAtLatestMs,
    timeout: intervals.authenticationMs,
    flushDelay: false,
    maxUnauthenticatedQueueSize: documentCaps.messageBytes,
    maxUnauthenticatedQueueMessages: 50,
    maxPendingDocuments: documentCaps.documentsPerSocket,
    extensions: config.redisUrl === null ? [] : [new DocumentsOverRedis(config.redisUrl, log)],
    ...documentHooks({
      services,
      admissions,
      documents,
      store,
      rechecks,
      updates,
      marks,
      intervals,
    }),
  });
  store.hocuspocus = hocuspocus;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: documentCaps.messageBytes,
    perMessageDeflate: false,
  });
  tellRequestId(sockets);
  const knows = (name: string) => readDocumentName(name, kinds) !== null;
  const sessions = setInterval(() => void rechecks.decideAll(), liveIntervals.viewerMs);
  const addresses = new Map<string, number>();

  return {
    upgrade(request, socket, head) {
      const caller = callerOf(request, config);
      if ((addresses.get(caller.address) ?? 0) >= documentCaps.socketsPerAddress) {
        answerRaw(socket, config, requestIdOf(request), connectionRefusals.tooMany);
        return;
      }
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        countAddress(addresses, caller.address, accepted);
        serveSocket(accepted, { hocuspocus, caller, knows, updates, marks });
      });
    },
    edit: (edit) => editDocument(hocuspocus, documents, store, edit),
    get open() {
      return {
        documents: hocuspocus.getDocumentsCount(),
        connections: hocuspocus.getConnectionsCount(),
      };
    },
    async close() {
      clearInterval(sessions);
      await closeDocuments(hocuspocus, sockets, (document) => store.mustStay(document), log);
    },
  };
}

function countAddress(addresses: Map<string, number>, address: string, socket: WebSocket): void {
  addresses.set(address, (addresses.get(address) ?? 0) + 1);
  socket.once("close", () => {
    const left = (addresses.get(address) ?? 1) - 1;
    if (left > 0) addresses.set(address, left);
    else addresses.delete(address);
  });
}
