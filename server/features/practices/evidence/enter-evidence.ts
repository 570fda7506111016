import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { enterAdoption } from "../adoption/enter-adoption.ts";
import { may as mayAdopt } from "../adoption/adoption.policy.ts";
import type { Adoption } from "../adoption/adoption.type.ts";
import { enterPractice } from "../enter-practice.ts";
import { isInside, practiceRole } from "../practice-role.ts";
import { may as mayPractise } from "../practices.policy.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { selectEvidence } from "./evidence.row.ts";
import type { Evidence } from "./evidence.type.ts";

/** What results hang on: a practice, or an adoption of one. */
export interface EvidenceOwner {
  practiceId: string;
  adoption: Adoption | null;
}

/** The practice, locked, whose results the viewer may write. Throws `Refused`. */
export async function writeToPractice(
  context: HubContext,
  tx: Tx,
  practiceId: string,
): Promise<EvidenceOwner> {
  const { practice, part } = await enterPractice(context, tx, practiceId, "change");
  demand(mayPractise.write(context.viewer, practice, part));
  return { practiceId, adoption: null };
}

/** The adoption, locked, whose results the viewer may write. Throws `Refused`. */
export async function writeToAdoption(
  context: HubContext,
  tx: Tx,
  adoptionId: string,
): Promise<EvidenceOwner> {
  const adoption = await enterAdoption(context, tx, adoptionId);
  demand(mayAdopt.write(context.viewer, adoption));
  return { practiceId: adoption.practiceId, adoption };
}

/** A result that is there, and what it hangs on. Throws `Refused` for who may not read it. */
export async function findEvidence(
  context: HubContext,
  tx: Tx,
  evidenceId: string,
): Promise<{ evidence: Evidence; owner: EvidenceOwner }> {
  const find = () => selectEvidence(tx.db).where("evidence.id", "=", keyIn(evidenceId, "Evidence"));
  const known = await find().executeTakeFirst();
  if (!known) throw noSuchResult();
  const owner =
    known.practiceId === null
      ? await ownerAdoption(context, tx, known.adoptionId!)
      : await ownerPractice(context, tx, known);
  // As it stands now that its owner is locked.
  const evidence = await find().executeTakeFirst();
  if (!evidence) throw noSuchResult();
  return { evidence, owner };
}

/** The same for somebody who writes it. */
export async function enterEvidence(context: HubContext, tx: Tx, evidenceId: string) {
  const { evidence, owner } = await findEvidence(context, tx, evidenceId);
  if (owner.adoption === null) await writeToPractice(context, tx, owner.practiceId);
  else demand(mayAdopt.write(context.viewer, owner.adoption));
  return { evidence, owner };
}

async function ownerAdoption(
  context: HubContext,
  tx: Tx,
  adoptionId: string,
): Promise<EvidenceOwner> {
  const adoption = await enterAdoption(context, tx, globalId("Adoption", adoptionId));
  return { practiceId: adoption.practiceId, adoption };
}

async function ownerPractice(
  context: HubContext,
  tx: Tx,
  { practiceId, writtenAt, publishedAt }: Evidence,
): Promise<EvidenceOwner> {
  const { practice, part } = await enterPractice(context, tx, practiceId!, "change");
  const inside = isInside(practiceRole(context.viewer, practice, part));
  if (!inside && (publishedAt === null || writtenAt > publishedAt)) throw noSuchResult();
  return { practiceId: practice.id, adoption: null };
}

function noSuchResult(): Refused {
  return new Refused(new NotFound("There is no such result."));
}
