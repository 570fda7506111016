import { sql } from "kysely";

/** Conditions on the joined table `city`, for lists of whatever belongs to cities. */

/** The city received something in that programme, or takes part in it. */
export function isRecognisedIn(programmeSlug: string) {
  return sql<boolean>`exists (select 1 from recognition
    join programme on programme.id = recognition.programme_id
    where recognition.city_id = city.id and programme.slug = ${programmeSlug})`;
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
