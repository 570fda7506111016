import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { HubContext, Services } from "#server/core/context.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { contextOfRequest } from "#server/core/http/request-context.ts";
import type { PracticeVersion } from "../versions/practice-version.type.ts";
import { selectVersions } from "../versions/versions.loader.ts";
import { cardOf } from "./card-of.ts";
import { ExportFormat } from "./export-format.enum.ts";
import { keepMade } from "./keep-made.ts";
import type { Note } from "./note.ts";
import { readNote } from "./read-note.ts";
import { TooBusy } from "./set-pdf.ts";

const types: Record<ExportFormat, string> = {
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** The libraries that set documents are loaded when the first one is asked for. */
async function make(format: ExportFormat, note: Note): Promise<Buffer> {
  switch (format) {
    case "md":
      return Buffer.from((await import("./note-markdown.ts")).noteMarkdown(note));
    case "html":
      return Buffer.from((await import("./note-html.ts")).noteHtml(note));
    case "docx":
      return (await import("./note-docx.ts")).noteDocx(note);
    case "pdf":
      return Buffer.from(await (await import("./note-pdf.ts")).notePdf(note));
  }
}

/**
 * `/practices/<slug>/<language>/<number>.<format>`, for everybody: what was published is public. And
 * the picture that goes with a link to the practice.
 */
export function addExportRoutes(
  app: FastifyInstance,
  services: Services,
  readViewer: ReadViewer,
): void {
  for (const format of Object.values(ExportFormat)) {
    app.get<{ Params: Place }>(
      `/practices/:slug/:language/:number(^\\d+).${format}`,
      async (request, reply) => {
        const context = await contextOfRequest(services, readViewer, request);
        const version = await versionAt(context, request.params);
        if (!version) return answerNotFound(request, reply, "There is no such version.");
        const { slug, language, number } = version;
        // A version never changes, but for its end, which the document tells.
        const etag = `"${version.hash.slice(0, 32)}-${version.state}-${format}"`;
        reply.header("etag", etag).header("cache-control", "public, max-age=300");
        if (request.headers["if-none-match"] === etag) return reply.code(304).send();
        const made = keepMade(etag, async () => make(format, await readNote(context, version)));
        const document = await made.catch((error: unknown) => {
          if (error instanceof TooBusy) return null;
          throw error;
        });
        if (!document) return busy(request, reply);
        const shown = format === "html" || format === "pdf" ? "inline" : "attachment";
        return reply
          .type(types[format])
          .header(
            "content-disposition",
            `${shown}; filename="${slug}-${language}-${number}.${format}"`,
          )
          .send(document);
      },
    );
  }

  app.get<{ Params: { slug: string } }>("/practices/:slug/card.png", async (request, reply) => {
    const context = await contextOfRequest(services, readViewer, request);
    const card = await cardOf(context, known(request.params.slug));
    if (!card) return answerNotFound(request, reply, "There is no such practice.");
    const picture = await keepMade(`card ${JSON.stringify(card)}`, async () =>
      (await import("./practice-card.ts")).practiceCard(card),
    );
    return reply.type("image/png").header("cache-control", "public, max-age=300").send(picture);
  });
}

interface Place {
  slug: string;
  language: string;
  number: string;
}

async function versionAt(
  { db }: HubContext,
  { slug, language, number }: Place,
): Promise<PracticeVersion | null> {
  if (number.length > 6) return null;
  const found = await selectVersions(db)
    .where("practice.slug", "=", known(slug))
    .where("practice_version.language", "=", known(language))
    .where("practice_version.number", "=", Number(number))
    .executeTakeFirst();
  return found ?? null;
}

/** PostgreSQL knows no NUL. */
const known = (text: string) => text.replaceAll("\0", "");

/** A document takes a second or two. */
const busySeconds = 5;

function busy(request: FastifyRequest, reply: FastifyReply) {
  const message = "Many documents are being made at the moment. Try again in a few seconds.";
  return reply
    .code(503)
    .header("retry-after", busySeconds)
    .header("cache-control", "no-store")
    .removeHeader("etag")
    .send(refusal(request, "TOO_MANY_REQUESTS", message, { retryAfterSeconds: busySeconds }));
}
