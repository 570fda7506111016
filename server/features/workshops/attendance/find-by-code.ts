import type { HubContext } from "#server/core/context.ts";
import { readJoinCode } from "../join-code.ts";
import { selectWorkshops } from "../workshop.row.ts";
import type { Workshop } from "../workshop.type.ts";
import { admitRightCode, countWrongCode } from "./door-limit.ts";

/**
 * The workshop whose code somebody typed; null when no workshop that was announced has it. Throws
 * `Refused` with TooManyRequests when too many wrong ones came from the same address. Both ways to
 * try a code, looking and joining, come through here.
 */
export async function findByCode(context: HubContext, typed: string): Promise<Workshop | null> {
  const code = readJoinCode(typed);
  const found = code === null ? null : await announcedWith(context, code);
  if (found === null) await countWrongCode(context);
  else await admitRightCode(context, found);
  return found;
}

async function announcedWith(context: HubContext, code: string): Promise<Workshop | null> {
  const found = await selectWorkshops(context.db)
    .where("workshop.join_code", "=", code)
    .where("workshop.state", "<>", "draft")
    .executeTakeFirst();
  return found ?? null;
}
