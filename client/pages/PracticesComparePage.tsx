import { Trans, useLingui } from "@lingui/react/macro";
import { ComparedPractice } from "#client/features/practices/compare/ComparedPractice.tsx";
import styles from "#client/features/practices/compare/Compare.module.css";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Text } from "#client/ui/Text.tsx";
import {
  PracticesComparePageDocument,
  type PracticesComparePageQuery,
  type PracticesComparePageQueryVariables,
} from "./PracticesComparePage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { useWholeList } from "./use-whole-list.ts";

type Comparison = PageData<PracticesComparePageQuery, PracticesComparePageQueryVariables>;

export function loader({ request }: LoaderFunctionArgs): Promise<Comparison> {
  const { searchParams } = new URL(request.url);
  return startPage(PracticesComparePageDocument, {
    one: searchParams.get("one") ?? "",
    other: searchParams.get("other") ?? "",
    theme: searchParams.get("theme") || null,
  });
}

/** What two cities did about the same, side by side; on a phone one below the other. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<PracticesComparePageQuery, PracticesComparePageQueryVariables>();
  useWholeList(data.cities.pageInfo, (after) => more({ after }));
  const { one, other, ofOne, ofOther } = data;
  return (
    <>
      <PageHeader
        title={t`Compare practices`}
        above={
          <Link to="/practices">
            <Trans>Practices</Trans>
          </Link>
        }
        lead={
          <Trans>Two cities, one theme: what each did, what it cost and what was measured.</Trans>
        }
      />
      <Choices data={data} />
      {one && other ? (
        <div className={styles.columns}>
          <Column city={one} practices={ofOne} />
          <Column city={other} practices={ofOther} />
        </div>
      ) : (
        <EmptyState title={<Trans>Choose two cities</Trans>}>
          <Trans>
            The address of this page keeps the choice: send it to whom you compare with.
          </Trans>
        </EmptyState>
      )}
    </>
  );
}

function Choices({ data }: { data: PracticesComparePageQuery }) {
  const { t } = useLingui();
  const cities = data.cities.edges.map(({ node }) => ({ value: node.slug, label: node.name }));
  const themes = data.themes.edges.map(({ node }) => ({ value: node.slug, label: node.name }));
  const none = { value: "", label: t`Choose a city` };
  return (
    <Filters label={t`What to compare`}>
      <FilterSelect parameter="one" label={t`One city`} options={[none, ...cities]} />
      <FilterSelect parameter="other" label={t`Another city`} options={[none, ...cities]} />
      <FilterSelect
        parameter="theme"
        label={t`Theme`}
        options={[{ value: "", label: t`All themes` }, ...themes]}
      />
    </Filters>
  );
}

interface ColumnProps {
  city: NonNullable<PracticesComparePageQuery["one"]>;
  practices: PracticesComparePageQuery["ofOne"];
}

function Column({ city, practices: { edges } }: ColumnProps) {
  return (
    <section aria-label={city.name}>
      <h2 className={styles.city}>
        <Link to={`/cities/${city.slug}`}>{city.name}</Link>
      </h2>
      {edges.length === 0 ? (
        <Text look="soft">
          <Trans>Nothing is published from here on this theme yet.</Trans>
        </Text>
      ) : null}
      {edges.map(({ node }) => (
        <ComparedPractice key={node.id} practice={node} />
      ))}
    </section>
  );
}
