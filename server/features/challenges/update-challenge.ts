import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { foldOf, readSinceYear, readWords } from "./challenge-input.ts";
import type { UpdateChallengeInput } from "./challenge.inputs.ts";
import { writeChallengeThemes } from "./challenge-themes.ts";
import { challengeTopic, happened } from "./challenges.events.ts";
import { may } from "./challenges.policy.ts";
import { enterChallenge } from "./enter-challenge.ts";

/** Puts a challenge in other words; what the input leaves out stays. Resolves to its id. */
export function updateChallenge(context: HubContext, input: UpdateChallengeInput): Promise<string> {
  const now = context.services.clock.now();
  return commit(context, async (tx) => {
    const stored = await enterChallenge(tx, input.challengeId);
    demand(may.edit(context.viewer, stored));
    const words = {
      title: input.title == null ? stored.title : readWords.title(input.title),
      description:
        input.description == null ? stored.description : readWords.description(input.description),
      place: input.place == null ? stored.place : readWords.place(input.place),
    };
    await tx.db
      .updateTable("challenge")
      .set({
        ...words,
        fold: foldOf(words),
        edited_at: now,
        ...(input.language != null && { language: languageTag("language", input.language) }),
        ...(input.since != null && { since: readWords.since(input.since) }),
        // Null takes the year away, as the contract says; left out it stays.
        ...(input.sinceYear !== undefined && { since_year: readSinceYear(input.sinceYear, now) }),
        ...(input.severity != null && { severity: input.severity }),
      })
      .where("id", "=", stored.id)
      .execute();
    if (input.themeIds != null) await writeChallengeThemes(tx, stored.id, input.themeIds);
    await tx.append(challengeTopic(stored.id), happened.challengeChanged());
    return stored.id;
  });
}
