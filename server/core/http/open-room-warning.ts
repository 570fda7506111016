import type { Config } from "#server/core/config.ts";
import { isLoopback } from "#server/core/http/loopback.ts";

/** What the terminal warns of when other machines reach a hub that is set up for a look. */
export function openRoomWarning(config: Config): readonly string[] {
  const { host, production, smtpUrl, demo, demoForAll } = config;
  if (host === "localhost" || isLoopback(host)) return [];
  const open = [
    demo && demoForAll && "anybody can sign in as the demo secretariat (HUB_DEMO=0 ends that)",
    demo && !demoForAll && "demo people and workshops are loaded (HUB_DEMO=0 leaves them out)",
    smtpUrl === null && production && "no letter is sent: nobody can sign in (set SMTP_URL)",
    smtpUrl === null &&
      !production &&
      "no letter is sent: sign-in codes appear here only (set SMTP_URL)",
    !production && "it is not in production (set NODE_ENV=production)",
  ].filter((each) => each !== false);
  if (open.length === 0) return [];
  return [
    `WARNING: HOST=${host} lets other machines reach this hub, and`,
    ...open.map((each) => `  - ${each}`),
    `See "Use it in a real room" in docs/operating.md.`,
  ];
}
