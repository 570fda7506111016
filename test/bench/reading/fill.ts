/** 10 countries, 200 cities, 20,000 published practices of 3 KB, 300,000 comments; the same each time. */
export const sizes = { countries: 10, cities: 200, people: 2_000, practices: 20_000, comments: 15 };

/** The same uuid for the same thing of a kind each time. */
const idOf = (kind: string, number: string) => `md5('${kind}' || (${number}))::uuid`;
const day = (number: string) =>
  `timestamptz '2026-01-01 00:00:00+00' + (${number}) * interval '17 minutes 3.25 seconds'`;
const arrayOfWords = `array['river','flood','waste','market','compost','tree','air','school','wetland','plastic',
  'bus','roof','water','energy','park','canal','mangrove','litter','cool','street']`;
export const words = [...arrayOfWords.matchAll(/'(\w+)'/g)].map(([, word]) => word!);

/** A text of that many words out of twenty and numbers, which does not pack into nothing. */
const textOf = (number: string, length: number) =>
  `(select string_agg(w.list[1 + (((${number}) * 7 + k * 13 + (k * k) % 11) % 20)] || ' ' || substr(md5((${number})::text || k), 1, 6), ' ' order by k)
    from generate_series(1, ${length}) as k, (select ${arrayOfWords} as list) as w)`;

export const fillStatements: readonly { title: string; sql: string }[] = [
  {
    title: "countries, themes, cities",
    sql: `
      insert into country (code, names)
        select chr(65 + n) || 'Z', jsonb_build_object('en', 'Country ' || chr(65 + n), 'vi', 'Nước ' || chr(65 + n))
        from generate_series(0, ${sizes.countries - 1}) as n;
      insert into theme (id, slug, names, position)
        select ${idOf("theme", "n")}, 'theme-' || n, jsonb_build_object('en', 'Theme ' || n), n
        from generate_series(0, 9) as n;
      insert into city (id, slug, country_code, kind, name_en, fold, latitude, longitude)
        select ${idOf("city", "n")}, 'city-' || n, chr(65 + n % ${sizes.countries}) || 'Z', 'city', 'City ' || n, 'city ' || n, 10, 100
        from generate_series(0, ${sizes.cities - 1}) as n`,
  },
  {
    title: "people",
    sql: `
      insert into person (id, name, fold, language, created_at)
        select ${idOf("person", "n")}, 'Person ' || n, 'person ' || n, 'en', ${day("n")}
        from generate_series(0, ${sizes.people - 1}) as n;
      insert into membership (id, person_id, role, city_id)
        select ${idOf("membership", "n")}, ${idOf("person", "n")}, 'member', ${idOf("city", `n % ${sizes.cities}`)}
        from generate_series(0, ${sizes.people - 1}) as n`,
  },
  {
    title: "practices",
    sql: `
      insert into practice (id, slug, city_id, language, state, state_since, created_by, created_at)
        select ${idOf("practice", "n")}, 'practice-' || n, ${idOf("city", `n % ${sizes.cities}`)}, 'en', 'draft',
          ${day("n")}, ${idOf("person", `n % ${sizes.people}`)}, ${day("n")}
        from generate_series(0, ${sizes.practices - 1}) as n;
      insert into practice_theme (practice_id, theme_id)
        select ${idOf("practice", "n")}, ${idOf("theme", "n / 7 % 10")} from generate_series(0, ${sizes.practices - 1}) as n;
      insert into practice_author (id, practice_id, person_id, capacity, access, city_id, since)
        select ${idOf("author", "n")}, ${idOf("practice", "n")}, ${idOf("person", `n % ${sizes.people}`)}, 'author', 'write',
          ${idOf("city", `n % ${sizes.cities}`)}, ${day("n")}
        from generate_series(0, ${sizes.practices - 1}) as n`,
  },
  {
    title: "versions",
    sql: `
      insert into practice_version (id, practice_id, language, original, number, state, title, summary, content,
          html, plain, markdown, hash, published_by, published_at)
        select ${idOf("version", "n")}, ${idOf("practice", "n")}, 'en', true, 1, 'published',
          'How a ' || ${textOf("n", 3)}, ${textOf("n + 1", 12)},
          jsonb_build_object('title', 'How a ' || ${textOf("n", 3)}, 'problem', ${textOf("n + 1", 12)}, 'whatWasDone', ''),
          '<p>' || body.text || '</p>', body.text, body.text, repeat(md5(n::text), 2), ${idOf("person", `n % ${sizes.people}`)}, ${day("n")}
        from generate_series(0, ${sizes.practices - 1}) as n cross join lateral (select ${textOf("n + 2", 240)} as text) as body;
      insert into practice_text (id, practice_id, language, original, content, saved_at)
        select ${idOf("text", "n")}, v.practice_id, 'en', true, v.content, v.published_at
        from generate_series(0, ${sizes.practices - 1}) as n join practice_version v on v.id = ${idOf("version", "n")};
      update practice set state = 'published', current_version_id = v.id
        from practice_version v where v.practice_id = practice.id`,
  },
  {
    title: "comments",
    sql: `
      insert into discussion_comment (id, practice_id, person_id, client_key, seq, body, language, attribution, created_at)
        select ${idOf("comment", "n * 100 + k")}, ${idOf("practice", "n")}, ${idOf("person", `(n * 3 + k * 31) % ${sizes.people}`)},
          ${idOf("key", "n * 100 + k")}, k, 'We did the same with the ' || substr(md5(n::text || k), 1, 12) || '. What did it cost in the second year, and who paid?',
          'en', 'personal', ${day("n + k")}
        from generate_series(0, ${sizes.practices - 1}) as n, generate_series(1, ${sizes.comments}) as k`,
  },
];
