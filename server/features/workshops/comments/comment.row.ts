import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** Comments under the names of the contract; add `where` and `orderBy`. */
export function selectComments(db: Kysely<Tables>) {
  return db
    .selectFrom("comment")
    .select([
      "comment.id",
      "comment.workshop_id as workshopId",
      "comment.agenda_item_id as agendaItemId",
      "comment.in_reply_to_id as inReplyToId",
      "comment.attendance_id as attendanceId",
      "comment.client_key as clientKey",
      "comment.seq as position",
      "comment.body as storedBody",
      "comment.language",
      "comment.attribution",
      "comment.for_city_id as forCityId",
      "comment.for_organisation_id as forOrganisationId",
      "comment.created_at as createdAt",
      "comment.edited_at as editedAt",
      "comment.withdrawn_at as withdrawnAt",
      "comment.hidden_at as hiddenAt",
      "comment.hidden_reason as hiddenReason",
    ]);
}
