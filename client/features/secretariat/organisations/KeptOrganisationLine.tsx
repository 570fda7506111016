import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { organisationKinds } from "#client/features/network/organisation-kinds.ts";
import { Button } from "#client/ui/Button.tsx";
import { Line } from "#client/ui/Lines.tsx";
import type { KeptOrganisation_OrganisationFragment } from "./KeptOrganisation.generated.ts";
import styles from "./Organisations.module.css";

interface KeptOrganisationLineProps {
  organisation: KeptOrganisation_OrganisationFragment;
  onChange: () => void;
  onMerge: () => void;
}

/** An organisation as the secretariat keeps it. */
export function KeptOrganisationLine(props: KeptOrganisationLineProps) {
  const { organisation, onChange, onMerge } = props;
  const { t, i18n } = useLingui();
  const { name, slug, kind, city, country, references } = organisation;
  const facts = [i18n._(organisationKinds[kind]), city?.name, country?.name].filter(Boolean);
  return (
    <Line
      to={`/organisations/${slug}`}
      title={name}
      below={
        <>
          {facts.join(" · ")}
          {references ? (
            <>
              {" · "}
              <span className={styles.count}>
                <Plural value={references.members} one="# member" other="# members" />
              </span>
            </>
          ) : null}
        </>
      }
      end={
        <span className={styles.buttons}>
          <Button size="small" aria-label={t`Change ${name}`} onClick={onChange}>
            <Trans>Change</Trans>
          </Button>
          <Button size="small" aria-label={t`Merge ${name}`} onClick={onMerge}>
            <Trans>Merge</Trans>
          </Button>
        </span>
      }
    />
  );
}
