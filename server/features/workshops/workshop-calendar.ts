import type { FastifyInstance } from "fastify";
import ical from "ical-generator";
import type { HubContext, Services } from "#server/core/context.ts";
import { answerNotFound } from "#server/core/http/error-handler.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import { contextOfRequest } from "#server/core/http/request-context.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { textFor } from "#server/core/localised.ts";
import { standingIn } from "./standing.ts";
import { loadTexts } from "./workshop.loader.ts";
import { selectWorkshops } from "./workshop.row.ts";
import type { Workshop } from "./workshop.type.ts";
import { may } from "./workshops.policy.ts";

/**
 * `/w/<slug>/workshop.ics`, for whoever may read the workshop. The same UID with a higher SEQUENCE
 * moves the entry in calendars that hold it.
 */
export function addWorkshopCalendarRoute(
  app: FastifyInstance,
  services: Services,
  readViewer: ReadViewer,
): void {
  app.get<{ Params: { slug: string } }>("/w/:slug/workshop.ics", async (request, reply) => {
    const context = await contextOfRequest(services, readViewer, request);
    const workshop = await readable(context, request.params.slug);
    if (!workshop) return answerNotFound(request, reply, "There is no such workshop.");
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", `attachment; filename="${workshop.slug}.ics"`)
      .header("cache-control", "private, no-cache")
      .send(await calendarOf(context, workshop));
  });
}

async function readable(context: HubContext, slug: string): Promise<Workshop | null> {
  const workshop = await selectWorkshops(context.db)
    .where("workshop.slug", "=", slug.replaceAll("\0", ""))
    .executeTakeFirst();
  if (!workshop) return null;
  const { attendance } = await standingIn(context, workshop);
  return may.read(context.viewer, workshop, attendance).allowed ? workshop : null;
}

/** Instants in UTC: a local time without its zone's rules would be hours off in other calendars. */
async function calendarOf(context: HubContext, workshop: Workshop): Promise<string> {
  const { publicUrl } = context.services.config;
  const text = textFor(await loadTexts(context, workshop.id), context.language);
  const city = await cityNameIn(
    context,
    await cityOf(context, workshop.hostCityId),
    context.language,
  );
  const url = `${publicUrl}/w/${workshop.slug}`;
  const calendar = ical({ prodId: { company: "ESC Hub", product: "Workshops", language: "EN" } });
  calendar.createEvent({
    id: `${workshop.id}@${new URL(publicUrl).hostname}`,
    sequence: workshop.calendarSequence,
    stamp: context.services.clock.now(),
    start: workshop.startsAt,
    end: workshop.endsAt,
    summary: text?.title ?? "",
    description: [text?.summary, url].filter(Boolean).join("\n\n"),
    location: [workshop.venue, city].filter(Boolean).join(", "),
    url,
  });
  return calendar.toString();
}
