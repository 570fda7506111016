import { v7 as uuid } from "uuid";
import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { missingIn, selectWritten } from "../missing-for-review.ts";
import { loadTextsOf } from "../text/practice-text.loader.ts";
import { storeOpenText } from "../versions/store-open-text.ts";
import { enterReview } from "./enter-review.ts";
import { lettersFor } from "./letters-for.ts";
import { moveTo } from "./move-to.ts";
import { thenSend } from "./send-letters.ts";
import type { SubmitPracticeInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";
import { secretariatNow } from "./turn-people.ts";

/** The authors are ready: nobody writes while it is reviewed. Resolves to its id. */
export async function submitPractice(
  context: HubContext,
  input: SubmitPracticeInput,
): Promise<string> {
  const { viewer, services } = context;
  const id = keyIn(input.practiceId, "Practice");
  const changeNote = writtenText("changeNote", input.changeNote ?? "", limits.changeNote).trim();
  const original = (await loadTextsOf(context, id)).find((text) => text.original);
  if (original) await storeOpenText(context, original.id);
  return thenSend(context, (letters) =>
    commit(context, async (tx) => {
      const { practice, part } = await enterReview(context, tx, input.practiceId);
      demand(may.submit(viewer, practice, part));
      if (viewer.kind !== "person") throw new Error("Only people submit practices.");
      await checkComplete(tx, id);
      const at = services.clock.now();
      await tx.db
        .insertInto("review_round")
        .values({
          id: uuid(),
          practice_id: id,
          number: await nextNumber(tx, id),
          submitted_by: viewer.personId,
          submitted_at: at,
          change_note: changeNote,
        })
        .execute();
      letters.push(
        ...(await lettersFor(context, tx, practice, "submitted", await secretariatNow(tx, at))),
      );
      await moveTo(context, tx, practice, "submitted");
      return id;
    }),
  );
}

async function checkComplete({ db }: Tx, practiceId: string): Promise<void> {
  const written = await selectWritten(db)
    .where("practice_text.practice_id", "=", practiceId)
    .executeTakeFirstOrThrow();
  const [missing] = missingIn(written);
  if (missing) throw new Refused(new InvalidInput(missing.field, missing.words));
}

async function nextNumber({ db }: Tx, practiceId: string): Promise<number> {
  const last = await db
    .selectFrom("review_round")
    .select("number")
    .where("practice_id", "=", practiceId)
    .orderBy("number", "desc")
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}
