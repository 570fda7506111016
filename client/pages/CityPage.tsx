import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { CityAdoptions } from "#client/features/adoptions/CityAdoptions.tsx";
import { RecognitionHistory } from "#client/features/awards/RecognitionHistory.tsx";
import { useCitySources } from "#client/features/awards/use-city-sources.ts";
import { PlaceChallenges } from "#client/features/challenges/PlaceChallenges.tsx";
import { CityFacts } from "#client/features/network/CityFacts.tsx";
import { CityNames } from "#client/features/network/CityNames.tsx";
import { CityValidity } from "#client/features/network/CityValidity.tsx";
import { OrganisationLine } from "#client/features/network/OrganisationLine.tsx";
import { FollowButton } from "#client/features/notifications/FollowButton.tsx";
import { PlacePractices } from "#client/features/practices/list/PlacePractices.tsx";
import { SourceList } from "#client/features/network/sources/SourceList.tsx";
import { SourceNumbersContext } from "#client/features/network/sources/source-numbers.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  CityPageDocument,
  type CityPageQuery,
  type CityPageQueryVariables,
} from "./CityPage.generated.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { PeopleSection } from "./PeopleSection.tsx";
import { WorkshopsSection } from "./WorkshopsSection.tsx";

type CityData = PageData<CityPageQuery, CityPageQueryVariables>;
type City = NonNullable<CityPageQuery["city"]>;

export function loader({ params }: LoaderFunctionArgs): Promise<CityData> {
  return startPage(CityPageDocument, { slug: params["slug"] ?? "" });
}

/** A city as in an almanac: its names, what is known of it, what it received, and who says so. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<CityPageQuery, CityPageQueryVariables>();
  const { numbers, sources } = useCitySources(data.city);
  const { city } = data;
  if (!city) {
    return (
      <NotFoundPage
        title={t`There is no such city in the hub`}
        action={
          <LinkButton to="/cities" variant="primary">
            <Trans>All cities</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { people, workshops } = city;
  return (
    <SourceNumbersContext value={numbers}>
      <CityHeader city={city} />
      <CityValidity city={city} />
      <Section title={<Trans>Facts</Trans>}>
        <CityFacts city={city} />
      </Section>
      <Section
        title={<Trans>In the programmes</Trans>}
        note={<Trans>Each line is a claim; the small number leads to its source.</Trans>}
      >
        <RecognitionHistory city={city} />
      </Section>
      <PlacePractices practices={city.practices} all={`/practices?city=${city.slug}`} />
      <CityAdoptions adoptions={city.adoptions} adoptionsElsewhere={city.adoptionsElsewhere} />
      <PlaceChallenges challenges={city.challenges} all={`/challenges?city=${city.slug}`} />
      <PeopleSection
        people={people}
        empty={
          <Trans>
            Nobody here works for this city in the hub yet. Who does can sign in and ask the
            secretariat for the seat.
          </Trans>
        }
        onMore={() => more({ peopleAfter: people.pageInfo.endCursor })}
      />
      <Organisations city={city} />
      <WorkshopsSection
        workshops={workshops}
        empty={<Trans>No workshop was held or announced here that is open to you.</Trans>}
        onMore={() => more({ workshopsAfter: workshops.pageInfo.endCursor })}
      />
      {sources.length > 0 ? (
        <Section title={<Trans>Sources</Trans>} note={<GeoNames />}>
          <SourceList sources={sources} />
        </Section>
      ) : null}
    </SourceNumbersContext>
  );
}

function CityHeader({ city }: { city: City }) {
  const { code, name } = city.country;
  return (
    <PageHeader
      title={city.name}
      above={
        <>
          <Link to="/cities">
            <Trans>Cities</Trans>
          </Link>
          {" · "}
          <Link to={`/countries/${code.toLowerCase()}`}>{name}</Link>
        </>
      }
      lead={<CityNames city={city} />}
      actions={<FollowButton id={city.id} />}
    />
  );
}

/** The licence of the gazetteer that places and undated figures come from asks for this. */
function GeoNames() {
  return (
    <Trans>
      Places and undated figures: <a href="https://www.geonames.org/">GeoNames</a>,{" "}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.
    </Trans>
  );
}

function Organisations({ city }: { city: City }) {
  const { edges } = city.organisations;
  if (edges.length === 0) return null;
  return (
    <Section title={<Trans>Organisations</Trans>}>
      <Lines>
        {edges.map(({ node }) => (
          <OrganisationLine key={node.id} organisation={node} />
        ))}
      </Lines>
    </Section>
  );
}
