import { Trans } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconHistory } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Name } from "#client/ui/Name.tsx";
import {
  CityValidity_CityFragmentDoc,
  type CityValidity_CityFragment,
} from "./CityValidity.generated.ts";
import styles from "./CityValidity.module.css";
import { SourceMark } from "./sources/SourceMark.tsx";

/** Of what time a city record is: plainly, when the city is no more, and what came before and after. */
export function CityValidity({ city }: { city: FragmentType<CityValidity_CityFragment> }) {
  const format = useFormat();
  const data = useMasked(CityValidity_CityFragmentDoc, city);
  if (!data) return null;
  const until = data.validTo ? format.date(data.validTo, "UTC") : null;
  const from = data.validFrom ? format.date(data.validFrom, "UTC") : null;
  const related = data.predecessors.length > 0 || data.successors.length > 0;
  if (!until && !from && !related && !data.note) return null;
  return (
    <div className={until ? `${styles.validity} ${styles.former}` : styles.validity}>
      {until ? (
        <p className={styles.plain}>
          <IconHistory size={22} aria-hidden="true" />
          <span>
            <Trans>
              Since {until} this is no longer an administrative unit. What stands here is of its
              time.
            </Trans>
          </span>
        </p>
      ) : null}
      {from ? (
        <p>
          <Trans>In this form since {from}.</Trans>
        </p>
      ) : null}
      <Successions label={<Trans>Before it:</Trans>} successions={data.predecessors} />
      <Successions label={<Trans>After it:</Trans>} successions={data.successors} />
      {data.note ? <p lang="en">{data.note}</p> : null}
    </div>
  );
}

interface SuccessionsProps {
  label: ReactNode;
  successions: CityValidity_CityFragment["successors"];
}

function Successions({ label, successions }: SuccessionsProps) {
  if (successions.length === 0) return null;
  return (
    <p>
      {label}{" "}
      {successions.map(({ city, note, source }, index) => (
        <span key={city.id}>
          {index > 0 ? ", " : null}
          <Link to={`/cities/${city.slug}`}>
            <Name>{city.name}</Name>
          </Link>
          <SourceMark source={source} />
          {note ? <span lang="en"> ({note})</span> : null}
        </span>
      ))}
    </p>
  );
}
