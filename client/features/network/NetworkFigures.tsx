import { Plural } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useFormat } from "#client/i18n/format.ts";
import {
  NetworkFigures_HubFragmentDoc,
  type NetworkFigures_HubFragment,
} from "./NetworkFigures.generated.ts";
import styles from "./NetworkFigures.module.css";

/** What the hub holds, counted just now. */
export function NetworkFigures({ hub }: { hub: FragmentType<NetworkFigures_HubFragment> }) {
  const data = useMasked(NetworkFigures_HubFragmentDoc, hub);
  if (!data) return null;
  const { countries, cities, recognitions, workshops, comments } = data.figures;
  return (
    <ul className={styles.figures}>
      <Figure value={countries} to="/countries">
        <Plural value={countries} one="country" other="countries" />
      </Figure>
      <Figure value={cities} to="/cities">
        <Plural value={cities} one="city" other="cities" />
      </Figure>
      <Figure value={recognitions}>
        <Plural
          value={recognitions}
          one="award, certificate or role"
          other="awards, certificates and roles"
        />
      </Figure>
      <Figure value={workshops} to="/workshops">
        <Plural value={workshops} one="workshop" other="workshops" />
      </Figure>
      <Figure value={comments}>
        <Plural value={comments} one="comment" other="comments" />
      </Figure>
    </ul>
  );
}

function Figure({ value, to, children }: { value: number; to?: string; children: ReactNode }) {
  const format = useFormat();
  const content = (
    <>
      <span className={styles.value}>{format.number(value)}</span>{" "}
      <span className={styles.what}>{children}</span>
    </>
  );
  return <li className={styles.figure}>{to ? <Link to={to}>{content}</Link> : content}</li>;
}
