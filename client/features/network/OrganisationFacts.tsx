import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { Name } from "#client/ui/Name.tsx";
import { organisationKinds } from "./organisation-kinds.ts";
import {
  OrganisationFacts_OrganisationFragmentDoc,
  type OrganisationFacts_OrganisationFragment,
} from "./OrganisationFacts.generated.ts";
import { SourceMark } from "./sources/SourceMark.tsx";

interface OrganisationFactsProps {
  organisation: FragmentType<OrganisationFacts_OrganisationFragment>;
}

/** What is known of an organisation in a few lines. */
export function OrganisationFacts({ organisation }: OrganisationFactsProps) {
  const { i18n } = useLingui();
  const data = useMasked(OrganisationFacts_OrganisationFragmentDoc, organisation);
  if (!data) return null;
  const { city, country, website } = data;
  const others = data.names.filter((name) => name.text !== data.name);
  return (
    <DefinitionList
      items={[
        {
          term: <Trans>Kind</Trans>,
          value: (
            <>
              {i18n._(organisationKinds[data.kind])}
              <SourceMark source={data.source} />
            </>
          ),
        },
        ...others.map((name) => ({
          term: languageLabel(i18n.locale, name.language),
          value: <Name lang={name.language}>{name.text}</Name>,
        })),
        {
          term: <Trans>City</Trans>,
          value: city ? <Link to={`/cities/${city.slug}`}>{city.name}</Link> : null,
        },
        {
          term: <Trans>Country</Trans>,
          value: country ? (
            <Link to={`/countries/${country.code.toLowerCase()}`}>{country.name}</Link>
          ) : null,
        },
        {
          term: <Trans>Website</Trans>,
          value: website ? (
            <a href={website} rel="noreferrer">
              {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          ) : null,
        },
      ]}
    />
  );
}
