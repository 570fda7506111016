import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { seatSearch } from "#client/features/workshops/people/seat-search.ts";
import type { MembershipRole } from "#schema/generated/graphql.ts";
import { Combobox } from "#client/ui/Combobox.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { RoleDraft } from "./role-draft.ts";
import styles from "./Secretariat.module.css";

interface RoleFieldsProps {
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  countries: readonly { code: string; name: string }[];
}

/** Which role, for whom it acts, and from when until when. */
export function RoleFields({ draft, onChange, countries }: RoleFieldsProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const search = useMemo(() => seatSearch(client, i18n.locale), [client, i18n.locale]);
  const put = (change: Partial<RoleDraft>) => onChange({ ...draft, ...change });
  const roles = Object.entries(membershipRoles) as [
    MembershipRole,
    (typeof membershipRoles)["MEMBER"],
  ][];
  return (
    <>
      <SelectField
        label={t`Role`}
        value={draft.role}
        options={roles.map(([value, label]) => ({ value, label: i18n._(label) }))}
        onChange={(event) => put({ role: event.currentTarget.value as MembershipRole })}
      />
      {draft.role === "NATIONAL_FOCAL_POINT" ? (
        <SelectField
          label={t`Country`}
          value={draft.countryCode}
          options={[
            { value: "", label: t`Choose a country` },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => put({ countryCode: event.currentTarget.value })}
        />
      ) : null}
      <Combobox
        label={draft.role === "CITY_EDITOR" ? t`City` : t`City or organisation`}
        optional={draft.role !== "CITY_EDITOR" && draft.role !== "MEMBER"}
        value={draft.seat}
        onChange={(seat) => put({ seat })}
        search={search}
      />
      <div className={styles.days}>
        <TextField
          type="date"
          label={t`First day`}
          optional
          value={draft.since}
          onChange={(event) => put({ since: event.currentTarget.value })}
        />
        <TextField
          type="date"
          label={t`Ends on`}
          optional
          value={draft.until}
          onChange={(event) => put({ until: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
