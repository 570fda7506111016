import type { Services } from "#server/core/context.ts";
import { liveDemoId } from "./seed-demo.ts";

/** What the terminal tells of the demo data: where the live workshop is and how to sign in. */
export async function demoLines({ config, database }: Services): Promise<readonly string[]> {
  if (!config.demo) return [];
  const workshop = await database.kysely
    .selectFrom("workshop")
    .select(["slug", "join_code as code", "state"])
    .where("id", "=", liveDemoId)
    .executeTakeFirst();
  if (!workshop) return [];
  const { slug, code, state } = workshop;
  const page = `${config.publicUrl}/w/${slug}`;
  const signIn = `Sign in     ${config.publicUrl}/sign-in (choose a demo person, no code needed)`;
  if (state === "closed") return [`Workshop    ${page} (demo, closed)`, signIn];
  return [
    `Workshop    ${page} (demo, live)`,
    `Join code   ${code}   ${config.publicUrl}/j/${code}`,
    signIn,
  ];
}
