import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { organisationKinds } from "#client/features/network/organisation-kinds.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import type { KeptOrganisation_OrganisationFragment } from "./KeptOrganisation.generated.ts";
import styles from "./Organisations.module.css";

/** All that is known of an organisation, to compare. */
export function OrganisationAtAGlance({
  organisation,
}: {
  organisation: KeptOrganisation_OrganisationFragment;
}) {
  const { i18n } = useLingui();
  const { names, kind, country, city, website, slug, references } = organisation;
  return (
    <DefinitionList
      items={[
        {
          term: <Trans>Names</Trans>,
          value: names.map(({ language, text }) => (
            <span key={language} lang={language} className={styles.nameOf}>
              {text}
            </span>
          )),
        },
        { term: <Trans>Kind</Trans>, value: i18n._(organisationKinds[kind]) },
        {
          term: <Trans>Place</Trans>,
          value: [city?.name, country?.name].filter(Boolean).join(", "),
        },
        { term: <Trans>Page on the web</Trans>, value: website },
        { term: <Trans>Address in the hub</Trans>, value: `/organisations/${slug}` },
        {
          term: <Trans>Members</Trans>,
          value: references ? (
            <Plural value={references.members} one="# member" other="# members" />
          ) : null,
        },
      ]}
    />
  );
}
