import type { FastifyInstance } from "fastify";
import type { Config } from "#server/core/config.ts";
import { escapeHtml } from "#server/core/http/escape-html.ts";
import { isOwnMachine } from "#server/core/http/loopback.ts";
import type { KeptLetter, TerminalMailer } from "#server/core/mail/terminal-mailer.ts";

/** The letters that were not sent anywhere: one-time codes among them, so never in production. */
export function addDevMailRoute(
  app: FastifyInstance,
  mailer: TerminalMailer,
  config: Config,
): void {
  app.get("/dev/mail", async (request, reply) => {
    // A hub that a whole room can reach must not hand everybody's codes to the room.
    if (!isOwnMachine(request.raw, config))
      return reply.code(404).type("text/plain").send("Letters are shown on the hub's own machine.");
    reply.header("cache-control", "no-store");
    return reply.type("text/html; charset=utf-8").send(page(mailer.letters()));
  });
}

function page(letters: readonly KeptLetter[]): string {
  const list = letters.map(article).join("\n") || "<p>No letter yet.</p>";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Letters</title>
</head>
<body>
<main>
<h1>Letters</h1>
<p>No mail server is configured, so the hub keeps its last letters here. Newest first.</p>
${list}
</main>
</body>
</html>
`;
}

function article({ to, subject, text, language, at }: KeptLetter): string {
  return `<article lang="${escapeHtml(language)}">
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${at.toISOString()}">${at.toISOString()}</time></p>
<pre>${escapeHtml(text)}</pre>
</article>`;
}
