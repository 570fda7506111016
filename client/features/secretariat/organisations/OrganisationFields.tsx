import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { organisationKinds } from "#client/features/network/organisation-kinds.ts";
import { citySearch } from "#client/features/practices/start/city-search.ts";
import type { OrganisationKind } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Combobox } from "#client/ui/Combobox.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { OtherNames } from "./OtherNames.tsx";
import styles from "./Organisations.module.css";

interface OrganisationFieldsProps {
  draft: OrganisationDraft;
  change: (part: Partial<OrganisationDraft>) => void;
  countries: readonly { code: string; name: string }[];
  /** Only a new one may be given a place in addresses: it stays for good. */
  isNew: boolean;
  error: (field: string) => string | undefined;
}

/** What it is called, what it is, and where. */
export function OrganisationFields(props: OrganisationFieldsProps) {
  const { draft, change, countries, isNew, error } = props;
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const search = useMemo(() => citySearch(client, i18n.locale), [client, i18n.locale]);
  const field = (name: string) => ({ id: `organisation-${name}`, error: error(name) });
  const kinds = Object.keys(organisationKinds) as OrganisationKind[];
  return (
    <div className={styles.fields}>
      <TextField
        {...field("name")}
        label={t`Name in English`}
        lang="en"
        maxLength={limits.organisationName.max}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <OtherNames
        names={draft.otherNames}
        onChange={(otherNames) => change({ otherNames })}
        field={field}
      />
      <SelectField
        {...field("kind")}
        label={t`Kind`}
        value={draft.kind}
        options={[
          ...(draft.kind === "" ? [{ value: "", label: t`Choose a kind` }] : []),
          ...kinds.map((kind) => ({ value: kind, label: i18n._(organisationKinds[kind]) })),
        ]}
        onChange={(event) => change({ kind: event.currentTarget.value as OrganisationKind })}
      />
      <SelectField
        {...field("countryCode")}
        label={t`Country`}
        optional={draft.kind !== "NATIONAL_AGENCY" && draft.kind !== "LOCAL_AGENCY"}
        value={draft.countryCode}
        options={[
          { value: "", label: t`None of the network` },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => change({ countryCode: event.currentTarget.value })}
      />
      <Combobox
        {...field("cityId")}
        label={t`City`}
        hint={t`Where it sits, or which city it works for`}
        optional
        value={draft.city}
        onChange={(city) => change({ city })}
        search={search}
      />
      <TextField
        {...field("website")}
        type="url"
        label={t`Its own page on the web`}
        hint={t`Begins with https://`}
        optional
        value={draft.website}
        onChange={(event) => change({ website: event.currentTarget.value })}
      />
      {isNew ? (
        <TextField
          {...field("slug")}
          label={t`Address in the hub`}
          hint={t`What stands after /organisations/, for good. Made of the English name when left empty.`}
          optional
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          value={draft.slug}
          onChange={(event) => change({ slug: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
