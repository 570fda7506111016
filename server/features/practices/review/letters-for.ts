import type { HubContext } from "#server/core/context.ts";
import type { Letter } from "#server/core/mail/mailer.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { Practice } from "../practice.type.ts";
import { type LetterReason, reviewLetter } from "./review-letter.ts";

/** The page that a letter leads to. */
const pages: Readonly<Record<LetterReason, string>> = {
  submitted: "/review",
  asked: "/review",
  changes_asked: "/review",
  more_reviewers: "/review",
  published: "",
};

/** Letters to those people, but who acts now; each in the language they chose. */
export async function lettersFor(
  { viewer, services }: HubContext,
  { db }: Tx,
  practice: Practice,
  reason: LetterReason,
  personIds: readonly string[],
): Promise<Letter[]> {
  const own = viewer.kind === "person" ? viewer.personId : null;
  const ids = personIds.filter((id) => id !== own);
  if (ids.length === 0) return [];
  const people = await db
    .selectFrom("person")
    .select(["email", "language"])
    .where("id", "in", ids)
    .where("disabled_at", "is", null)
    .where("email", "is not", null)
    .orderBy("id")
    .execute();
  const { title } = await db
    .selectFrom("practice_text")
    .select("title")
    .where("practice_id", "=", practice.id)
    .where("original", "=", true)
    .executeTakeFirstOrThrow();
  const url = `${services.config.publicUrl}/practices/${practice.slug}${pages[reason]}`;
  return people.map(({ email, language }) =>
    reviewLetter({ email: email!, language }, reason, { title, url }),
  );
}
