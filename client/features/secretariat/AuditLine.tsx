import { useLingui } from "@lingui/react/macro";
import { Trans } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Time } from "#client/ui/Time.tsx";
import { auditActions } from "./audit-actions.ts";
import type { AuditLine_EntryFragment } from "./AuditLine.generated.ts";
import styles from "./Secretariat.module.css";

/** What was done, by whom, for whom, to what; the exact time on hover. */
export function AuditLine({ entry }: { entry: AuditLine_EntryFragment }) {
  const { t, i18n } = useLingui();
  const { actor, person, guest, onBehalfOf, details } = entry;
  const who = person?.name ?? guest?.name ?? (actor === "KEY" ? t`A key` : t`The hub itself`);
  const forWhom = onBehalfOf?.name;
  const facts = details.map(({ name, value }) => `${name}: ${value ?? "–"}`).join(" · ");
  return (
    <Line
      margin={<Time at={entry.at} format="dateTime" />}
      title={i18n._(auditActions[entry.action])}
      below={
        <span className={styles.facts}>
          <bdi>{who}</bdi>
          {forWhom ? (
            <>
              {" "}
              <Trans>for {forWhom}</Trans>
            </>
          ) : null}
          <Subject entry={entry} />
          {facts ? ` · ${facts}` : null}
        </span>
      }
    />
  );
}

/** A link where there is a page that the secretariat may open. */
function Subject({ entry: { subject } }: { entry: AuditLine_EntryFragment }) {
  const { t } = useLingui();
  if (!subject) return null;
  const place = placeOf(subject, t`a workshop`);
  return place === null ? null : (
    <>
      {" · "}
      {place.to === null ? <bdi>{place.name}</bdi> : <Link to={place.to}>{place.name}</Link>}
    </>
  );
}

type Seen = NonNullable<AuditLine_EntryFragment["subject"]>;

function placeOf(subject: Seen, aWorkshop: string): { to: string | null; name: string } | null {
  switch (subject.__typename) {
    case "Person":
      return { to: `/people/${subject.id}`, name: subject.name };
    case "Workshop":
      return { to: `/w/${subject.slug}`, name: subject.workshopTitle };
    case "Practice":
      return { to: `/practices/${subject.slug}`, name: subject.practiceTitle };
    case "Comment":
      return { to: `/w/${subject.workshop.slug}`, name: aWorkshop };
    case "Organisation":
      return { to: `/organisations/${subject.slug}`, name: subject.organisationName };
    case "Attendance":
      return { to: null, name: subject.name };
    default:
      return null;
  }
}
