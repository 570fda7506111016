import type { SelectQueryBuilder } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { practiceOf, standingIn } from "../practice.loader.ts";
import type { Practice } from "../practice.type.ts";
import { selectEvidence } from "./evidence.row.ts";
import type { Evidence } from "./evidence.type.ts";

const evidenceById = readOne("Evidence", { rows: selectEvidence, by: "evidence.id", as: "id" });

const inTheirOrder = <DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>) =>
  query.orderBy("evidence.position" as never).orderBy("evidence.id" as never);

const ofPractices = readMany("Practice.evidence", {
  rows: selectEvidence,
  by: "evidence.practice_id",
  as: "practiceId",
  order: inTheirOrder,
});

const ofAdoptions = readMany("Adoption.evidence", {
  rows: selectEvidence,
  by: "evidence.adoption_id",
  as: "adoptionId",
  order: inTheirOrder,
});

/** The result if the viewer may read it, else null, as if it were not there. */
export async function readableEvidence(context: HubContext, id: string): Promise<Evidence | null> {
  const evidence = await evidenceById.load(context, id);
  if (!evidence || evidence.practiceId === null) return evidence;
  const practice = await practiceOf(context, { practiceId: evidence.practiceId });
  return (await isReadable(context, practice))(evidence) ? evidence : null;
}

/** The results of a practice as far as the viewer may read them. */
export async function evidenceOfPractice(
  context: HubContext,
  practice: Practice,
): Promise<Evidence[]> {
  const [all, readable] = await Promise.all([
    ofPractices.load(context, practice.id),
    isReadable(context, practice),
  ]);
  return all.filter(readable);
}

/** The results of an adoption, which are for everybody. */
export function evidenceOfAdoption(context: HubContext, adoptionId: string): Promise<Evidence[]> {
  return ofAdoptions.load(context, adoptionId);
}

/** Readers see what stood there when the current version was published; who works on it sees all. */
async function isReadable(context: HubContext, practice: Practice) {
  const { role, inside } = await standingIn(context, practice);
  return ({ writtenAt, publishedAt }: Evidence) =>
    inside || (role !== null && publishedAt !== null && writtenAt <= publishedAt);
}
