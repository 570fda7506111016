import { Trans, useLingui } from "@lingui/react/macro";
import { IconMap2 } from "@tabler/icons-react";
import { CountryLine } from "#client/features/network/CountryLine.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  CountriesPageDocument,
  type CountriesPageQuery,
  type CountriesPageQueryVariables,
} from "./CountriesPage.generated.ts";

type Countries = PageData<CountriesPageQuery, CountriesPageQueryVariables>;

export const loader = (): Promise<Countries> => startPage(CountriesPageDocument, {});

export function Page() {
  const { t } = useLingui();
  const { data } = usePage<CountriesPageQuery, CountriesPageQueryVariables>();
  const countries = data.countries.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader
        title={t`Countries`}
        lead={
          <Trans>
            The member states of ASEAN, with the cities the hub knows and what was recognised there.
          </Trans>
        }
        actions={
          <LinkButton to="/map" icon={<IconMap2 size={18} aria-hidden="true" />}>
            <Trans>Show their cities on the map</Trans>
          </LinkButton>
        }
      />
      <Lines label={t`Countries`}>
        {countries.map((country) => (
          <CountryLine key={country.id} country={country} />
        ))}
      </Lines>
    </>
  );
}
