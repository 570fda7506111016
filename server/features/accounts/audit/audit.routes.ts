import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Services } from "#server/core/context.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { contextOfOwnPage } from "#server/core/http/request-context.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import { auditFile, type AuditFormat } from "./audit-file.ts";
import { filterIn } from "./filter-in-address.ts";

const types: Record<AuditFormat, string> = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
};

/**
 * `/secretariat/audit-log.csv` and `.jsonl`, filtered by the same words as the page beside it. To
 * everybody else than the secretariat it looks as if nothing were there. That the log was taken away
 * stands in it.
 */
export function addAuditRoutes(
  app: FastifyInstance,
  services: Services,
  readViewer: ReadViewer,
): void {
  for (const format of ["csv", "jsonl"] as const) {
    app.get<{ Querystring: Record<string, unknown> }>(
      `/secretariat/audit-log.${format}`,
      async (request, reply) => {
        const context = await contextOfOwnPage(services, readViewer, request);
        if (!may.readAuditLog(context.viewer).allowed)
          return answerNotFound(request, reply, "There is nothing at this address.");
        const filter = filterIn(request.query);
        await commit(context, (tx) =>
          tx.audit({
            action: "export-audit-log",
            subjectType: "AuditLog",
            subjectId: format,
          }),
        );
        return reply
          .type(types[format])
          .header("content-disposition", `attachment; filename="audit-log.${format}"`)
          .header("cache-control", "private, no-store")
          .send(Readable.from(auditFile(context, filter, format)));
      },
    );
  }
}
