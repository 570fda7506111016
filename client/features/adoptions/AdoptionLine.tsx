import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import type { AdoptionLine_AdoptionFragment } from "./AdoptionLine.generated.ts";
import { AdoptionStateTag } from "./AdoptionStateTag.tsx";
import styles from "./Adoptions.module.css";

interface AdoptionLineProps {
  adoption: AdoptionLine_AdoptionFragment;
  /** What the list is about is not said again: of one practice, or by one city. */
  named: "city" | "practice";
}

/** A city and what it made of a practice: how far, since when, with which result, or why it stopped. */
export function AdoptionLine({ adoption, named }: AdoptionLineProps) {
  const format = useFormat();
  const { slug, state, stateSince, city, practice, stoppedReason, language } = adoption;
  const since = format.date(stateSince, "UTC");
  return (
    <Line
      to={`/adoptions/${slug}`}
      title={named === "city" ? city.name : practice.title}
      lang={named === "city" ? undefined : practice.titleLanguage}
      margin={<AdoptionStateTag state={state} />}
      beside={<Name>{named === "city" ? city.country.name : city.name}</Name>}
      below={
        <>
          <Result adoption={adoption} />
          {state === "STOPPED" && stoppedReason ? (
            <p className={styles.reason} lang={language} dir="auto">
              {stoppedReason}
            </p>
          ) : null}
        </>
      }
      end={<Trans>since {since}</Trans>}
    />
  );
}

function Result({ adoption }: { adoption: AdoptionLine_AdoptionFragment }) {
  const format = useFormat();
  const result = adoption.measuredResults.edges[0]?.node;
  if (!result || result.value === null) return null;
  const { claim, language, valueBefore, unit } = result;
  const value = format.number(result.value);
  const before = valueBefore === null ? null : format.number(valueBefore);
  return (
    <p>
      <span lang={language} dir="auto">
        {claim}
      </span>
      {": "}
      <strong className={styles.strong}>
        {before === null ? (
          <>
            {value} {unit}
          </>
        ) : (
          <Trans>
            from {before} to {value} {unit}
          </Trans>
        )}
      </strong>
    </p>
  );
}
