import { readFile } from "node:fs/promises";
import { join } from "node:path";
import statics from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { HubContext } from "#server/core/context.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { cookieOf } from "#server/core/http/caller.ts";
import { fillPage } from "#server/core/http/fill-page.ts";
import { type Preloads, readPreloads } from "#server/core/http/preloads.ts";
import {
  findPage,
  type FoundPage,
  type PageHead,
  type PageRoute,
} from "#server/core/http/page-heads.ts";

export interface ClientOptions {
  /** Folder of the built client. */
  folder: string;
  publicUrl: string;
  pages: readonly PageRoute[];
  /** The context of somebody who is nobody: a head shows only what everybody may see. */
  context(request: FastifyRequest): HubContext;
  /** The context of whoever asks. */
  readerContext(request: FastifyRequest): Promise<HubContext>;
  /** What stands at an address that is none of ours. */
  notFound(language: string): PageHead;
}

/** The built client: files with hashed names for a year, pages with their head, 404 for the rest. */
export async function addClientRoutes(app: FastifyInstance, options: ClientOptions): Promise<void> {
  const html = await readFile(join(options.folder, "index.html"), "utf8");
  const preloads = await readPreloads(options.folder, html);
  await app.register(statics, {
    root: options.folder,
    // The build wrote .br and .gz beside each file.
    preCompressed: true,
    index: false,
    cacheControl: false,
    allowedPath: isFile,
    setHeaders(reply, file) {
      const hashed = file.includes("/assets/");
      reply.header(
        "cache-control",
        hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!wantsPage(request)) return reply.code(404).send(nothing(request));
    return sendPage(request, reply, { html, preloads }, options);
  });
}

/** The page itself is sent with its head filled in; the manifest of the build is nobody's. */
function isFile(path: string): boolean {
  return /^\/[^/.]/.test(path) && !path.endsWith("/") && path !== "/index.html";
}

/** A missing file or a wrong method is answered with JSON, a page with a page. */
function wantsPage({ method, url }: FastifyRequest): boolean {
  return (method === "GET" || method === "HEAD") && !/\.[a-z0-9]{1,6}$/i.test(pathOf(url));
}

function pathOf(url: string): string {
  const path = url.split("?", 1)[0]!;
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

function nothing(request: FastifyRequest) {
  return refusal(request, "NOT_FOUND", "There is nothing at this address.");
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, preloads }: { html: string; preloads: Preloads },
  options: ClientOptions,
): Promise<FastifyReply> {
  const path = pathOf(request.url);
  const context = options.context(request);
  const page = findPage(options.pages, path);
  const head = await page?.load(page.params, context);
  const theme = cookieOf(request.raw, "theme");
  const language = spoken(context.language);
  const shown = fillPage(
    html.replace("</head>", () => `${preloads(path, language)}</head>`),
    head ?? options.notFound(context.language),
    { publicUrl: options.publicUrl, path },
    {
      language,
      theme: theme === "light" || theme === "dark" ? theme : null,
    },
  );
  const there =
    page && head ? await isThere(page, head, () => options.readerContext(request)) : false;
  return reply
    .code(there ? 200 : 404)
    .header("cache-control", "private, no-cache")
    .type("text/html; charset=utf-8")
    .send(shown);
}

/** What is shown is the same for all; that something is there may be for the reader only. */
async function isThere(
  page: FoundPage,
  { missing }: PageHead,
  readerContext: () => Promise<HubContext>,
): Promise<boolean> {
  if (missing !== "strangers") return missing === undefined;
  const forReader = await page.load(page.params, await readerContext());
  return forReader !== null && forReader.missing === undefined;
}

/** Which of the hub's own languages somebody with this one is shown. */
function spoken(language: string): "en" | "vi" {
  return language.toLowerCase().split("-", 1)[0] === "vi" ? "vi" : "en";
}
