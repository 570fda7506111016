import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { groupsInOrder, loader } from "#server/core/graphql/loaders.ts";
import { fill, type Words, wordIn } from "#server/core/language/sentences.ts";
import { loadCountry } from "#server/features/network/countries.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import { loadTheme } from "#server/features/network/themes.ts";
import { dayOf, isMeasured } from "#server/features/practices/evidence/measured.ts";
import { practiceOf } from "#server/features/practices/practice.loader.ts";
import type { Challenge } from "./challenge.type.ts";
import { PracticeSuggestion } from "./practice-suggestion.type.ts";

/** At most so many; a longer list is nobody's help. */
const most = 5;
/** From here on the words of two texts are taken to be about the same. */
const alike = 0.35;

interface Candidate {
  challengeId: string;
  practiceId: string;
  themeIds: string[];
  /** Of the practice, when it is the country of the challenge too. */
  countryCode: string | null;
  likeness: number;
  inUse: number;
  measured: boolean;
}

/**
 * Published practices of other cities on a theme of the challenge that its city has not taken over
 * yet. What is similar, near, used and measured comes first, and each says why it is there.
 */
export async function suggestPractices(
  context: HubContext,
  { id }: Challenge,
): Promise<PracticeSuggestion[]> {
  const found = await loader<string, Candidate[]>(context, "Challenge.suggestions", (ids) =>
    findCandidates(context, ids),
  ).load(id);
  return Promise.all(
    found.map(async (candidate) => {
      const [practice, reasons] = await Promise.all([
        practiceOf(context, candidate),
        reasonsFor(context, candidate),
      ]);
      return new PracticeSuggestion(
        practice,
        reasons.map((words) => wordIn(context.language, words)),
      );
    }),
  );
}

async function findCandidates(
  { db, services }: HubContext,
  ids: readonly string[],
): Promise<Candidate[][]> {
  const { rows } = await sql<Candidate>`
    select challenge.id as "challengeId", best.*
    from challenge
    join city here on here.id = challenge.city_id
    cross join lateral (
      select fit.*, 2 * cardinality(fit."themeIds") + 4 * fit.likeness
        + (fit."countryCode" is not null)::int + least(fit."inUse", 3) * 0.5
        + fit.measured::int as score
      from (
        select practice.id as "practiceId", themes.ids as "themeIds",
          case when city.country_code = here.country_code then city.country_code end as "countryCode",
          (select coalesce(max(word_similarity(lower(unaccent(challenge.title)),
              lower(unaccent(version.title || ' ' || version.summary)))), 0)
            from practice_version version
            where version.practice_id = practice.id and version.state = 'published') as likeness,
          (select count(*) from adoption
            where adoption.practice_id = practice.id and adoption.state = 'in_use')::int as "inUse",
          ${isMeasured(dayOf(services.clock.now()))} as measured
        from (
          select practice_theme.practice_id, array_agg(theme.id order by theme.position) as ids
          from challenge_theme
          join practice_theme on practice_theme.theme_id = challenge_theme.theme_id
          join theme on theme.id = practice_theme.theme_id
          where challenge_theme.challenge_id = challenge.id
          group by practice_theme.practice_id
        ) themes
        join practice on practice.id = themes.practice_id
        join city on city.id = practice.city_id
        where practice.current_version_id is not null and practice.state <> 'withdrawn'
          and practice.city_id <> challenge.city_id
          and not exists (select 1 from adoption where adoption.practice_id = practice.id
            and adoption.city_id = challenge.city_id)
      ) fit
      order by score desc, fit."practiceId"
      limit ${most}
    ) best
    where challenge.id in (${sql.join(ids)})
    order by best.score desc, best."practiceId"`.execute(db);
  return groupsInOrder(ids, rows, (row) => row.challengeId);
}

async function reasonsFor(context: HubContext, candidate: Candidate): Promise<Words[]> {
  const { language } = context;
  const { themeIds, countryCode, likeness, inUse, measured } = candidate;
  const [themes, country] = await Promise.all([
    Promise.all(themeIds.map((id) => loadTheme(context, id))),
    loadCountry(context, countryCode),
  ]);
  const reasons: Words[] = themes
    .filter((theme) => theme !== null)
    .map(({ storedNames }) =>
      fill("It is about the same theme: {theme}.", { theme: nameIn(storedNames, language) }),
    );
  if (likeness >= alike) reasons.push("It speaks of this in similar words.");
  if (country !== null)
    reasons.push(
      fill("It was done in the same country: {country}.", {
        country: nameIn(country.storedNames, language),
      }),
    );
  if (inUse === 1) reasons.push("It is used in one other city.");
  if (inUse > 1) reasons.push(fill("It is used in {count} other cities.", { count: inUse }));
  if (measured) reasons.push("It is measured: its results have evidence that is not out of date.");
  return reasons;
}
