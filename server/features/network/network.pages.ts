import type { HubContext } from "#server/core/context.ts";
import { isUuid, parseGlobalId } from "#server/core/graphql/node.ts";
import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";
import { hasMembership, selectPeople } from "#server/features/accounts/people.ts";
import { cityNameIn } from "./city-facts.ts";
import { selectCities } from "./cities.ts";
import { loadCountry } from "./countries.ts";
import { describePerson } from "./describe-person.ts";
import { family, nameIn } from "./localised-text.type.ts";
import { organisationAt } from "./organisations.ts";

/** What the pages of one city, country, organisation or person say of themselves. */
export const networkPages: readonly PageRoute[] = [
  pageHead("/countries/:code", async ({ code }, context) => {
    const country = await loadCountry(context, code!.slice(0, 10).toUpperCase());
    if (!country) return null;
    const name = nameIn(country.storedNames, context.language);
    return head(context, name, {
      en: `Cities of ${name} in the network, what they received and where it was read.`,
      vi: `Các thành phố của ${name} trong mạng lưới, những gì đã đạt được và nguồn thông tin.`,
    });
  }),
  pageHead("/cities/:slug", async ({ slug }, context) => {
    const city = await selectCities(context.db).where("city.slug", "=", slug!).executeTakeFirst();
    if (!city) return null;
    const name = await cityNameIn(context, city, context.language);
    const country = nameIn(
      (await loadCountry(context, city.countryCode))!.storedNames,
      context.language,
    );
    return head(context, `${name}, ${country}`, {
      en: `What is known of ${name}: people, awards, workshops, each with its source.`,
      vi: `Thông tin về ${name}: dân số, giải thưởng, hội thảo, kèm theo nguồn.`,
    });
  }),
  pageHead("/organisations/:slug", async ({ slug }, context) => {
    const organisation = await organisationAt(context, slug!);
    if (!organisation) return null;
    const name = nameIn(organisation.storedNames, context.language);
    const words = head(context, name, {
      en: `${name} in the network of cities.`,
      vi: `${name} trong mạng lưới các thành phố.`,
    });
    return { ...words, path: `/organisations/${organisation.slug}` };
  }),
  pageHead("/people/:id", async ({ id }, context) => {
    const key = personKey(id!);
    if (key === null) return null;
    const person = await selectPeople(context.db)
      .where("person.id", "=", key)
      .where(hasMembership(context.services.clock.now()))
      .executeTakeFirst();
    if (!person) return null;
    const role = await describePerson(context, key, context.language);
    // Search engines have no business with people.
    return { ...head(context, person.name, { en: role, vi: role }), hidden: true };
  }),
];

function head(context: HubContext, title: string, texts: { en: string; vi: string }): PageHead {
  const language = family(context.language) === "vi" ? "vi" : "en";
  return { title, description: texts[language], language };
}

/** Addresses carry the global id; the key alone is understood too. */
function personKey(id: string): string | null {
  if (isUuid(id)) return id;
  try {
    return parseGlobalId(id, "Person").key;
  } catch {
    return null;
  }
}
