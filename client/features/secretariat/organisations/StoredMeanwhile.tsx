import { Trans } from "@lingui/react/macro";
import { Button } from "#client/ui/Button.tsx";
import { Text } from "#client/ui/Text.tsx";
import type { KeptOrganisation_OrganisationFragment } from "./KeptOrganisation.generated.ts";
import { OrganisationAtAGlance } from "./OrganisationAtAGlance.tsx";
import styles from "./Organisations.module.css";

interface StoredMeanwhileProps {
  organisation: KeptOrganisation_OrganisationFragment;
  onTake: () => void;
}

/** What somebody else wrote while one was typing: one's own text is below it, untouched. */
export function StoredMeanwhile({ organisation, onTake }: StoredMeanwhileProps) {
  return (
    <section id="organisation-stored" tabIndex={-1} className={styles.meanwhile}>
      <h3>
        <Trans>As it is stored now</Trans>
      </h3>
      <OrganisationAtAGlance organisation={organisation} />
      <Text look="soft">
        <Trans>What you typed is below. Saving it replaces what is stored.</Trans>
      </Text>
      <Button size="small" onClick={onTake}>
        <Trans>Go on from what is stored</Trans>
      </Button>
    </section>
  );
}
