import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { CityAdoptions } from "#client/features/adoptions/CityAdoptions.tsx";
import { CountryRecognitions } from "#client/features/awards/CountryRecognitions.tsx";
import { useCountrySources } from "#client/features/awards/use-country-sources.ts";
import { CityLine } from "#client/features/network/CityLine.tsx";
import { OrganisationLine } from "#client/features/network/OrganisationLine.tsx";
import { PlacePractices } from "#client/features/practices/list/PlacePractices.tsx";
import { PlaceChallenges } from "#client/features/challenges/PlaceChallenges.tsx";
import { SourceList } from "#client/features/network/sources/SourceList.tsx";
import { SourceNumbersContext } from "#client/features/network/sources/source-numbers.ts";
import { useFormat } from "#client/i18n/format.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  CountryPageDocument,
  type CountryPageQuery,
  type CountryPageQueryVariables,
} from "./CountryPage.generated.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { WorkshopsSection } from "./WorkshopsSection.tsx";

type CountryData = PageData<CountryPageQuery, CountryPageQueryVariables>;
type Country = NonNullable<CountryPageQuery["country"]>;

export function loader({ params }: LoaderFunctionArgs): Promise<CountryData> {
  return startPage(CountryPageDocument, { code: (params["code"] ?? "").toUpperCase() });
}

/** A member state: its cities, what they received, who works there, where they met. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<CountryPageQuery, CountryPageQueryVariables>();
  const { numbers, sources } = useCountrySources(data.country);
  const { country } = data;
  if (!country) {
    return (
      <NotFoundPage
        title={t`There is no such country in the network`}
        action={
          <LinkButton to="/countries" variant="primary">
            <Trans>All countries</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { workshops } = country;
  return (
    <SourceNumbersContext value={numbers}>
      <CountryHeader country={country} />
      <Cities country={country} />
      <Section
        title={<Trans>Recognitions</Trans>}
        note={<Trans>By the year of the edition, the latest first.</Trans>}
      >
        <CountryRecognitions country={country} />
      </Section>
      <PlacePractices practices={country.practices} all={`/practices?country=${country.code}`} />
      <CityAdoptions
        adoptions={country.adoptions}
        adoptionsElsewhere={country.adoptionsElsewhere}
      />
      <PlaceChallenges
        challenges={country.challenges}
        all={`/challenges?country=${country.code}`}
      />
      <Organisations country={country} />
      <WorkshopsSection
        workshops={workshops}
        empty={<Trans>No workshop was held or announced here that is open to you.</Trans>}
        onMore={() => more({ workshopsAfter: workshops.pageInfo.endCursor })}
      />
      {sources.length > 0 ? (
        <Section title={<Trans>Sources</Trans>}>
          <SourceList sources={sources} />
        </Section>
      ) : null}
    </SourceNumbersContext>
  );
}

function CountryHeader({ country }: { country: Country }) {
  const format = useFormat();
  const joined = country.joinedOn ? format.date(country.joinedOn, "UTC") : null;
  return (
    <PageHeader
      title={country.name}
      above={
        <Link to="/countries">
          <Trans>Countries</Trans>
        </Link>
      }
      lead={joined ? <Trans>Member of ASEAN since {joined}.</Trans> : null}
    />
  );
}

function Cities({ country }: { country: Country }) {
  const { edges, totalCount } = country.cities;
  return (
    <Section
      title={<Trans>Cities</Trans>}
      note={totalCount > 0 ? <Plural value={totalCount} one="# record" other="# records" /> : null}
    >
      {edges.length > 0 ? (
        <Lines>
          {edges.map(({ node }) => (
            <CityLine key={node.id} city={node} withCountry={false} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">
          <Trans>No city of this country is in the hub yet.</Trans>
        </Text>
      )}
    </Section>
  );
}

function Organisations({ country }: { country: Country }) {
  const { edges } = country.organisations;
  return (
    <Section title={<Trans>Organisations</Trans>}>
      {edges.length > 0 ? (
        <Lines>
          {edges.map(({ node }) => (
            <OrganisationLine key={node.id} organisation={node} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">
          <Trans>No organisation of this country is in the hub yet.</Trans>
        </Text>
      )}
    </Section>
  );
}
