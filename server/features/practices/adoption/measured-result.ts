import { type RawBuilder, sql } from "kysely";

/**
 * True for rows of `adoption` that report a measured result: a figure that is not disputed, which
 * somebody verified or which names its source or its method. It stays one when it is old: it tells
 * what came of the adoption. `Adoption.measuredResults` lists the same.
 */
export const hasMeasuredResult: RawBuilder<boolean> = sql<boolean>`exists (
  select 1 from evidence
  where evidence.adoption_id = adoption.id and evidence.value is not null
    and evidence.status <> 'disputed'
    and (evidence.verified_at is not null or evidence.source_url is not null
      or evidence.source_title <> '' or evidence.method <> ''))`;
