import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { hashCode } from "./one-time-code.ts";
import { type CodePurpose, SignInCodeEntity } from "./sign-in-code.entity.ts";

const minute = 60 * 1000;

/**
 * Only the newest code of an address counts, for each purpose. What has run out is not kept: it
 * names people.
 */
export async function storeCode(
  context: HubContext,
  email: string,
  code: string,
  purpose: CodePurpose,
): Promise<void> {
  const now = context.services.clock.now();
  await commit(context, async (tx) => {
    await tx.em.nativeDelete(SignInCodeEntity, {
      $or: [{ email, purpose }, { expiresAt: { $lt: new Date(now.getTime() - 60 * minute) } }],
    });
    const id = v7();
    await tx.em.insert(SignInCodeEntity, {
      id,
      email,
      purpose,
      codeHash: hashCode(id, code),
      attempts: 0,
      createdAt: now,
      expiresAt: new Date(now.getTime() + limits.signInCode.minutes * minute),
      usedAt: null,
    });
  });
}
