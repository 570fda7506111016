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
  const { figures } = data;
  const { workshops, comments } = figures;
  return (
    <ul className={styles.figures}>
      <PlaceFigures figures={figures} />
      <PracticeFigures figures={figures} />
      <Figure value={workshops} to="/workshops">
        <Plural value={workshops} one="workshop" other="workshops" />
      </Figure>
      <Figure value={comments}>
        <Plural value={comments} one="comment" other="comments" />
      </Figure>
    </ul>
  );
}

type Figures = NetworkFigures_HubFragment["figures"];

function PlaceFigures({ figures: { countries, cities, recognitions } }: { figures: Figures }) {
  return (
    <>
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
    </>
  );
}

/** What was done and what came of it; each leads to the list that it counts. */
function PracticeFigures({ figures }: { figures: Figures }) {
  const { practices, practicesMeasured, adoptions, adoptionsInUse } = figures;
  const { adoptionsMeasured, challengesOpen } = figures;
  return (
    <>
      <Figure value={practices} to="/practices">
        <Plural value={practices} one="practice published" other="practices published" />
      </Figure>
      <Figure value={practicesMeasured} to="/practices?only=measured">
        <Plural
          value={practicesMeasured}
          one="practice with a measured result"
          other="practices with a measured result"
        />
      </Figure>
      <Figure value={adoptions} to="/adoptions">
        <Plural
          value={adoptions}
          one="practice taken over by another city"
          other="practices taken over by other cities"
        />
      </Figure>
      <Figure value={adoptionsInUse} to="/adoptions?state=in_use">
        <Plural
          value={adoptionsInUse}
          one="practice of another city in use"
          other="practices of other cities in use"
        />
      </Figure>
      <Figure value={adoptionsMeasured} to="/adoptions?only=measured">
        <Plural
          value={adoptionsMeasured}
          one="measured result of a practice taken over"
          other="measured results of practices taken over"
        />
      </Figure>
      <Figure value={challengesOpen} to="/challenges?state=open">
        <Plural value={challengesOpen} one="open challenge" other="open challenges" />
      </Figure>
    </>
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
