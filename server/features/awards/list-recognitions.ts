import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import type { ProgrammeKind } from "./awards.enums.ts";
import type { Recognition } from "./recognition.type.ts";
import { byYear, selectRecognitions } from "./recognitions.ts";

/** What all cities received: the latest year first, in it by programme and city, undated ones last. */
export function listRecognitions(
  { db }: HubContext,
  kinds: readonly ProgrammeKind[] | null,
  args: ConnectionArgs,
): Promise<Page<Recognition>> {
  let query = selectRecognitions(db);
  if (kinds !== null) {
    query = query.where((eb) =>
      kinds.length > 0 ? eb("programme.kind", "in", [...new Set(kinds)]) : eb.lit(false),
    );
  }
  return pageOf(query, byYear, args);
}
