import { v7 } from "uuid";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { foldForSearch } from "#server/core/text.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { readName } from "./person-name.ts";
import { PersonEntity } from "./person.entity.ts";

interface Newcomer {
  email: string;
  name?: string | null;
  language?: string | null;
}

/**
 * The account of an address whose mailbox who asks can read; made when there is none, and then a name
 * is asked for first.
 */
export async function findOrMakePerson(
  tx: Tx,
  context: HubContext,
  { email, name: typedName, language }: Newcomer,
): Promise<{ id: string; disabledAt: Date | null } | InvalidInput> {
  const known = await tx.em.findOne(PersonEntity, { email });
  if (known) return known;
  if (typedName == null)
    return new InvalidInput("name", "Write your name: this is your first time here.");
  const name = readName(typedName);
  if (name instanceof InvalidInput) return name;
  const id = v7();
  await tx.em.insert(PersonEntity, {
    id,
    name,
    fold: foldForSearch(name),
    email,
    language: canonicalLanguage(language ?? context.language) ?? "en",
    demo: false,
    createdAt: context.services.clock.now(),
    disabledAt: null,
  });
  return { id, disabledAt: null };
}
