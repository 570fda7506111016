import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { Services } from "#server/core/context.ts";
import type { Entities } from "#server/core/database/orm.ts";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import type { PageRoute } from "#server/core/http/page-heads.ts";
import type { Log } from "#server/core/log.ts";
import { adoptPreparedDemo, loadDemo } from "#server/demo.ts";
import { accountsEntities } from "#server/features/accounts/accounts.entities.ts";
import "#server/features/accounts/personal-data/accounts.personal-data.ts";
import { addDataOfPersonRoute } from "#server/features/accounts/personal-data/data-of-person.routes.ts";
import { addMyDataRoute } from "#server/features/accounts/personal-data/my-data.routes.ts";
import { viewerOf } from "#server/features/accounts/viewer-of.ts";
import { challengeFollowables } from "#server/features/challenges/challenges.followables.ts";
import { challengePages } from "#server/features/challenges/challenges.pages.ts";
import { adoptionPages } from "#server/features/practices/adoption/adoption.pages.ts";
import "#server/features/network/network.personal-data.ts";
import { networkPages } from "#server/features/network/network.pages.ts";
import { seedPractices } from "#server/features/practices/seed/seed-practices.ts";
import { practiceDocument } from "#server/features/practices/text/practice-document.ts";
import "#server/features/practices/practices.personal-data.ts";
import { practicePages } from "#server/features/practices/practices.pages.ts";
import { networkFollowables } from "#server/features/network/network.followables.ts";
import { practiceFollowables } from "#server/features/practices/practices.followables.ts";
import { minutesDocument } from "#server/features/workshops/minutes/minutes-document.ts";
import { demoLines } from "#server/features/workshops/demo/demo-lines.ts";
import { addAuditRoutes } from "#server/features/accounts/audit/audit.routes.ts";
import { addExportRoutes } from "#server/features/practices/exports/exports.routes.ts";
import { addWorkshopCalendarRoute } from "#server/features/workshops/workshop-calendar.ts";
import "#server/features/workshops/workshops.personal-data.ts";
import { workshopPages } from "#server/features/workshops/workshops.pages.ts";
import type { DocumentKind } from "#server/realtime/collab/document-kind.ts";
import { workshopFollowables } from "#server/features/workshops/workshops.followables.ts";
import type { Followable } from "#server/realtime/followable.ts";
import "#server/features/notifications/notifications.personal-data.ts";
import { fixedPages } from "#server/site-pages.ts";

/** What the features store. */
export const entities: Entities = [...accountsEntities];

/** The addresses of the site and what their pages say of themselves. */
export const pages: readonly PageRoute[] = [
  ...fixedPages,
  ...networkPages,
  ...practicePages,
  ...adoptionPages,
  ...challengePages,
  ...workshopPages,
];

/** Who a session token stands for. */
export const readViewer: ReadViewer = viewerOf;

/** Addresses that answer with something else than a page. */
export function addRoutes(app: FastifyInstance, services: Services): void {
  addMyDataRoute(app, services, readViewer);
  addDataOfPersonRoute(app, services, readViewer);
  addWorkshopCalendarRoute(app, services, readViewer);
  addExportRoutes(app, services, readViewer);
  addAuditRoutes(app, services, readViewer);
}

/** What may be followed live. */
export const followables: readonly Followable[] = [
  ...networkFollowables,
  ...practiceFollowables,
  ...challengeFollowables,
  ...workshopFollowables,
];

/** What people write together. */
export const documentKinds: readonly DocumentKind[] = [minutesDocument, practiceDocument];

/**
 * A database without countries was never filled; a filled one is the cities' own to correct. One
 * that was filled before there were practices gets those that public sources tell of.
 */
export async function seedWhenEmpty(db: Kysely<Tables>, log: Log): Promise<void> {
  const country = await db.selectFrom("country").select("code").limit(1).executeTakeFirst();
  if (!country) await seedNetwork(db, log);
  await seedPractices(db, log);
}

/** What the terminal tells; loads the demo people and workshop where they are wanted. */
export async function welcome(services: Services): Promise<readonly string[]> {
  await adoptPreparedDemo(services);
  await loadDemo(services);
  return demoLines(services);
}
