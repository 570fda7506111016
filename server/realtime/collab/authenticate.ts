import { randomUUID } from "node:crypto";
import type { onAuthenticatePayload } from "@hocuspocus/server";
import { documentCaps } from "#schema/collab.ts";
import type { HubContext, Services, Viewer } from "#server/core/context.ts";
import { keyPrefix } from "#server/core/http/caller.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { makeContext } from "#server/core/make-context.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import {
  type DocumentAdmission,
  type DocumentKind,
  readDocumentName,
} from "#server/realtime/collab/document-kind.ts";
import { Refusal } from "#server/realtime/collab/guard.ts";
import type { Rights } from "#server/realtime/rights.ts";

/** What was decided about a connection, and at which moment of the rights. */
export interface Decision {
  viewer: Viewer;
  admission: DocumentAdmission;
  moment: number;
}

/** Decides who may open a document, by the session that came with the upgrade. */
export class Admissions {
  readonly #services: Services;
  readonly #readViewer: ReadViewer;
  readonly #rights: Rights;
  readonly kinds: readonly DocumentKind[];

  constructor(
    services: Services,
    readViewer: ReadViewer,
    rights: Rights,
    kinds: readonly DocumentKind[],
  ) {
    this.#services = services;
    this.#readViewer = readViewer;
    this.#rights = rights;
    this.kinds = kinds;
  }

  /** Throws a Refusal when there is no document of that name. */
  async decide(documentName: string, { caller }: ConnectionContext): Promise<Decision> {
    // Whether it is valid or not: with a key nobody writes along.
    if (caller.token?.startsWith(keyPrefix))
      throw new Refusal(caller.language, "Documents are opened with a session.");
    const moment = this.#rights.moment();
    const named = readDocumentName(documentName, this.kinds);
    if (!named) throw new Refusal(caller.language, "There is no such document.");
    const viewer = await this.#readViewer(this.#services, caller);
    const context = makeContext(this.#services, viewer, caller, randomUUID());
    return { viewer, moment, admission: await named.kind.admit(context, named.id) };
  }

  /** For what the hub itself does with a document. */
  ownContext(): HubContext {
    const caller = { address: "", device: "", language: "en", token: null };
    return makeContext(this.#services, { kind: "nobody" }, caller, randomUUID());
  }

  async authenticate(payload: onAuthenticatePayload<ConnectionContext>): Promise<unknown> {
    const { documentName, connectionConfig, context, instance } = payload;
    const { language } = context.caller;
    const open = instance.documents.get(documentName)?.getConnectionsCount() ?? 0;
    if (open >= documentCaps.connectionsPerDocument)
      throw new Refusal(language, "Too many people have this document open. Try again later.");
    const decided = await this.#decideSafely(documentName, context);
    const { access, reason } = decided.admission;
    if (access === "none") throw new Refusal(language, reason ?? "You may not open this document.");
    connectionConfig.readOnly = access === "read";
    return decided;
  }

  async #decideSafely(documentName: string, context: ConnectionContext) {
    try {
      return await this.decide(documentName, context);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      this.#services.log.error({ err: error, documentName }, "rights could not be decided");
      const { language } = context.caller;
      throw new Refusal(language, "This document cannot be opened right now. Try again later.");
    }
  }
}
