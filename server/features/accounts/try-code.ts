import { limits } from "#schema/limits.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { isCode, readCode } from "./one-time-code.ts";
import { type CodePurpose, SignInCodeEntity } from "./sign-in-code.entity.ts";

/**
 * The id of the newest code of an address, when it is the one that was typed; null counts as a try,
 * so the transaction must land. The row is locked: two tries at the same moment are counted as two.
 */
export async function tryCode(
  tx: Tx,
  email: string,
  typed: string,
  { purpose, now }: { purpose: CodePurpose; now: Date },
): Promise<string | null> {
  const sent = await tx.db
    .selectFrom("sign_in_code")
    .selectAll()
    .where("email", "=", email)
    .where("purpose", "=", purpose)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!sent) return null;
  const usable =
    !sent.used_at && sent.expires_at > now && sent.attempts < limits.signInCode.attempts;
  const code = readCode(typed);
  if (usable && code !== null && isCode(sent.id, code, sent.code_hash)) return sent.id;
  await tx.em.nativeUpdate(SignInCodeEntity, { id: sent.id }, { attempts: sent.attempts + 1 });
  return null;
}
