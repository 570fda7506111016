import { sql } from "kysely";
import type { RecognitionRole } from "./recognition-role.enum.ts";

/** Conditions on the joined table `city`, for lists of whatever belongs to cities. */

/** The city received something in that programme, or takes part in it. */
export function isRecognisedIn(programmeSlug: string) {
  return isRecognised({ programmeSlug });
}

interface Recognised {
  programmeSlug?: string | null;
  recognisedAs?: readonly RecognitionRole[] | null;
  recognisedIn?: number | null;
}

/** One thing that the city received or takes part in is all of that. */
export function isRecognised({ programmeSlug, recognisedAs, recognisedIn }: Recognised) {
  const wanted = [sql<boolean>`recognition.city_id = city.id`];
  if (programmeSlug != null) wanted.push(sql`programme.slug = ${programmeSlug}`);
  if (recognisedIn != null) wanted.push(sql`recognition.year = ${recognisedIn}`);
  if (recognisedAs != null) wanted.push(sql`recognition.role = any(${[...recognisedAs]}::text[])`);
  return sql<boolean>`exists (select 1 from recognition
    join programme on programme.id = recognition.programme_id
    where ${sql.join(wanted, sql` and `)})`;
}

/** The city published a practice about that theme, or was recognised for it. */
export function worksOn(themeSlug: string) {
  return sql<boolean>`exists (select 1 from theme where theme.slug = ${themeSlug} and (
    exists (select 1 from recognition
      where recognition.city_id = city.id and recognition.theme_id = theme.id)
    or exists (select 1 from practice_theme
      join practice on practice.id = practice_theme.practice_id
      where practice.city_id = city.id and practice.current_version_id is not null
        and practice.state = 'published' and practice_theme.theme_id = theme.id)))`;
}
