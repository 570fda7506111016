import type { FastifyInstance } from "fastify";
import { type ContractChange, contractChanges } from "#schema/changelog.ts";
import { escapeHtml } from "#server/core/http/escape-html.ts";
import { sendMarked } from "#server/core/http/public-answer.ts";

/** Seconds: feed readers come by every hour or so. */
const keptFor = 3_600;

const titles = { added: "New", deprecated: "Deprecated", removed: "Removed" } as const;

/** What changed in the contract, as Atom: partners hear of a deprecation without looking. */
export function addChangelogFeed(app: FastifyInstance, publicUrl: string): void {
  const feed = feedOf(contractChanges, publicUrl);
  app.get("/changelog.atom", (request, reply) => {
    void reply
      .type("application/atom+xml; charset=utf-8")
      .headers({ "cache-control": `public, max-age=${keptFor}`, vary: "accept-encoding" });
    sendMarked(request, reply, feed);
  });
}

function feedOf(changes: readonly ContractChange[], publicUrl: string): string {
  const page = escapeHtml(`${publicUrl}/changelog`);
  const updated = changes[0]?.date ?? "2026-11-22";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${page}</id>
  <title>ESC Hub: changes of the contract</title>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>ESC Hub</name></author>
  <link rel="alternate" type="text/html" href="${page}"/>
  <link rel="self" type="application/atom+xml" href="${page}.atom"/>
${changes.map((change, index) => entryOf(change, page, changes.length - index)).join("\n")}
</feed>
`;
}

/** `number` counts from the first change on, so that an entry keeps its id when new ones come. */
function entryOf({ date, kind, names, en }: ContractChange, page: string, number: number): string {
  const about = names.length > 0 ? `: ${names.join(", ")}` : "";
  return `  <entry>
    <id>${page}#change-${number}</id>
    <title>${escapeHtml(`${titles[kind]}${about}`)}</title>
    <updated>${date}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${page}#change-${number}"/>
    <content type="text">${escapeHtml(en)}</content>
  </entry>`;
}
