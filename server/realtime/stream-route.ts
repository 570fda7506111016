import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { streamPath } from "#schema/live.ts";
import type { Config } from "#server/core/config.ts";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import type { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import { askedExtensions, askedOrHash } from "#server/core/http/asked-query.ts";
import { bearerIn } from "#server/core/http/caller.ts";
import { asksFirst } from "#server/core/http/public-read.ts";
import { originAllowed } from "#server/core/http/origin.ts";
import { refusal } from "#server/core/http/refusal.ts";
import type { AskedStream, StreamRoute } from "#server/realtime/stream-server.ts";

/**
 * Where operations are answered with server-sent events. A page of somebody else may follow what
 * everybody may: it is answered as to nobody, whatever cookies came with it.
 */
export function addStreamRoute(
  app: FastifyInstance,
  stream: StreamRoute,
  documents: PersistedDocuments,
  { publicUrl }: Config,
): void {
  app.route({
    url: streamPath,
    method: ["GET", "POST"],
    async handler(request, reply) {
      const withKey = bearerIn(request.headers.authorization) !== null;
      const allowed = withKey || originAllowed(request.raw, publicUrl);
      if (!allowed && request.method !== "GET")
        return refuse(request, reply, 403, "This page may not use the hub with your session.");
      if (!allowed || (!withKey && couldBeAnybodys(request))) {
        delete request.raw.headers.cookie;
        void reply.header("access-control-allow-origin", "*");
      }
      if (!isAcceptable(request))
        return refuse(request, reply, 406, "Here operations are answered as text/event-stream.");
      const asked = readAsked(request, documents);
      if (typeof asked === "string")
        return reply
          .code(400)
          .send(refusal(request, "PERSISTED_QUERY_NOT_FOUND", "Send this document with its text."));
      if (!asked)
        return refuse(
          request,
          reply,
          400,
          "Send the operation as JSON, or in the address: query, operationName, variables, extensions.",
        );
      return stream(request, reply, asked);
    },
  });
}

/** An address that a page of somebody else could have opened as well. */
function couldBeAnybodys(request: FastifyRequest): boolean {
  const { "sec-fetch-site": site } = request.headers;
  return request.method === "GET" && site !== "same-origin" && !asksFirst(request);
}

function isAcceptable({ headers: { accept = "*/*" } }: FastifyRequest): boolean {
  return /text\/(?:event-stream|\*)|\*\/\*/i.test(accept);
}

/** A string: the hash of a document that is not known. */
function readAsked(
  request: FastifyRequest,
  documents: PersistedDocuments,
): AskedStream | string | null {
  const asked = askedOrHash(request, documents);
  if (asked === null || typeof asked === "string") return asked;
  const lastEventId = request.headers["last-event-id"];
  return {
    ...asked,
    extensions: askedExtensions(request),
    lastEventId: typeof lastEventId === "string" && lastEventId !== "" ? lastEventId : null,
  };
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 403 | 406,
  message: string,
): FastifyReply {
  const code: ErrorCode = status === 403 ? "FORBIDDEN" : "BAD_REQUEST";
  return reply.code(status).send(refusal(request, code, message));
}
