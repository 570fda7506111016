import { sql } from "kysely";
import { limits } from "#schema/limits.ts";
import { clientKey, idFromKey } from "#server/core/commands/client-key.ts";
import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { fill } from "#server/core/language/sentences.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { writeToAdoption, writeToPractice, type EvidenceOwner } from "./enter-evidence.ts";
import type { AddEvidenceInput } from "./evidence.inputs.ts";
import { readEvidence } from "./read-evidence.ts";
import { type ChangedEvidence, tellEvidence } from "./tell-evidence.ts";

/** Ids of results are made of the client's key in this space. */
const space = "8c0f2a3e-5d2b-4f0a-9a41-0d6f5b8f2c11";

/** Adds a result to a practice that is being written, or to an adoption. */
export function addEvidence(
  context: HubContext,
  input: AddEvidenceInput,
): Promise<ChangedEvidence> {
  const { viewer, services } = context;
  const key = clientKey(input.clientKey);
  const now = services.clock.now();
  const columns = readEvidence(input, now);
  return commit(context, async (tx) => {
    const owner = await ownerOf(context, tx, input);
    if (viewer.kind !== "person") throw new Error("Only people write results.");
    const { practiceId, adoption } = owner;
    const id = idFromKey(space, viewer.personId, key);
    const known = await tx.db
      .selectFrom("evidence")
      .select("id")
      .where("id", "=", id)
      .executeTakeFirst();
    if (known) return { evidenceId: id, ...owner };
    await tx.db
      .insertInto("evidence")
      .values({
        ...columns,
        id,
        practice_id: adoption === null ? practiceId : null,
        adoption_id: adoption?.id ?? null,
        adoption_state: adoption === null ? null : (input.adoptionState ?? null),
        position: await nextPosition(tx, owner),
        status: "stated",
        written_by: viewer.personId,
        written_at: now,
      })
      .execute();
    return tellEvidence(context, tx, id, owner, "written");
  });
}

function ownerOf(context: HubContext, tx: Tx, { practiceId, adoptionId }: AddEvidenceInput) {
  if (practiceId != null && adoptionId == null)
    return writeToPractice(context, tx, keyIn(practiceId, "Practice"));
  if (adoptionId != null && practiceId == null) return writeToAdoption(context, tx, adoptionId);
  throw new Refused(
    new InvalidInput("practiceId", "Name the practice or the adoption, one of the two."),
  );
}

async function nextPosition({ db }: Tx, { practiceId, adoption }: EvidenceOwner): Promise<number> {
  const { max } = limits.evidenceRows;
  const { count, last } = await db
    .selectFrom("evidence")
    .select([
      sql<number>`count(*)::int`.as("count"),
      sql<number>`coalesce(max(position), 0)::int`.as("last"),
    ])
    .where((eb) =>
      adoption === null ? eb("practice_id", "=", practiceId) : eb("adoption_id", "=", adoption.id),
    )
    .executeTakeFirstOrThrow();
  if (count >= max)
    throw new Refused(new InvalidInput("claim", fill("At most {max} results fit.", { max })));
  return last + 1;
}
