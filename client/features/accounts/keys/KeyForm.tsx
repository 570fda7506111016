import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState, type SyntheticEvent } from "react";
import type { KeyScope } from "#schema/generated/graphql.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { Refusal } from "../refusal.ts";
import { keyScopes } from "./key-scopes.ts";
import styles from "./Keys.module.css";
import { useCreateKey } from "./useCreateKey.ts";

interface KeyFormProps {
  /** Those one may let a program write for. */
  cities: readonly { id: string; name: string }[];
  onClose: () => void;
  onMade: (token: string) => void;
}

const day = 24 * 60 * 60 * 1000;
const lifetimes = [30, 90, 365] as const;
const writing = new Set<KeyScope>(["WRITE_COMMENTS", "WRITE_PRACTICES"]);

/** What a key is for and what it may do: as little as it needs is chosen to begin with. */
export function KeyForm({ cities, onClose, onMade }: KeyFormProps) {
  const { t, i18n } = useLingui();
  const form = useId();
  const create = useCreateKey();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<ReadonlySet<KeyScope>>(new Set(["READ_PUBLIC"]));
  const [cityId, setCityId] = useState(cities[0]?.id ?? "");
  const [days, setDays] = useState("90");
  const [addresses, setAddresses] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const writes = [...scopes].some((scope) => writing.has(scope));
  const offered = (Object.keys(keyScopes) as KeyScope[]).filter(
    (scope) => cities.length > 0 || !writing.has(scope),
  );

  const choose = (scope: KeyScope, chosen: boolean) => {
    const next = new Set(scopes);
    if (chosen) next.add(scope);
    else next.delete(scope);
    setScopes(next);
  };
  const make = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      const made = await create({
        name,
        scopes: [...scopes],
        cityId: writes ? cityId : null,
        expiresAt: new Date(Date.now() + Number(days) * day).toISOString(),
        addresses: addresses.split(/[\s,]+/).filter(Boolean),
      });
      if ("token" in made) return onMade(made.token);
      setRefusal(made.refusal);
    } catch {
      const message = t`The hub could not be reached. What you typed is still here; try again.`;
      setRefusal({ message, field: null });
    }
    setBusy(false);
  };
  const problemAt = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const elsewhere = refusal && !["name", "cityId", "addresses"].includes(refusal.field ?? "");
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Make a key`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            <Trans>Make the key</Trans>
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void make(event)} noValidate>
        <TextField
          label={<Trans>What it is for</Trans>}
          hint={<Trans>So that you know it again, such as “Dashboard of the ministry”.</Trans>}
          error={problemAt("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={styles.scopes}>
          <legend>
            <Trans>What it may do</Trans>
          </legend>
          {offered.map((scope) => (
            <Checkbox
              key={scope}
              label={i18n._(keyScopes[scope])}
              checked={scopes.has(scope)}
              onChange={(event) => choose(scope, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        {writes ? (
          <SelectField
            label={<Trans>For which city it writes</Trans>}
            error={problemAt("cityId")}
            options={cities.map((city) => ({ value: city.id, label: city.name }))}
            value={cityId}
            onChange={(event) => setCityId(event.currentTarget.value)}
          />
        ) : null}
        <SelectField
          label={<Trans>When it ends</Trans>}
          options={lifetimes.map((each) => ({ value: String(each), label: t`After ${each} days` }))}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <TextArea
          label={<Trans>Only from these addresses</Trans>}
          hint={
            <Trans>One a line, such as 203.0.113.7 or 2001:db8::/32. None: from everywhere.</Trans>
          }
          optional
          error={problemAt("addresses")}
          rows={2}
          value={addresses}
          onChange={(event) => setAddresses(event.currentTarget.value)}
        />
        {elsewhere ? <FieldError>{refusal.message}</FieldError> : null}
      </form>
    </Dialog>
  );
}
