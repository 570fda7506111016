import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { AgendaFacts } from "./agenda-facts.ts";
import styles from "./Form.module.css";

interface SpeakersFieldProps {
  attendances: AgendaFacts["attendances"];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

const filterFrom = 8;

/** Who speaks, of those who take part. */
export function SpeakersField({ attendances, value, onChange }: SpeakersFieldProps) {
  const { t } = useLingui();
  const [filter, setFilter] = useState("");
  const people = attendances.edges.map(({ node }) => node).filter(({ removedAt }) => !removedAt);
  const wanted = fold(filter);
  const shown = people.filter(
    ({ id, name, seat }) =>
      value.includes(id) || fold(name).includes(wanted) || fold(seat?.name ?? "").includes(wanted),
  );
  const full = value.length >= limits.agendaSpeakers.max;
  return (
    <fieldset className={styles.text}>
      <legend className={styles.legend}>
        <Trans>Speakers</Trans>
      </legend>
      {people.length === 0 ? (
        <p className={styles.rowFacts}>
          <Trans>Nobody takes part yet. Speakers can be chosen once they have joined.</Trans>
        </p>
      ) : null}
      {people.length > filterFrom ? (
        <TextField
          type="search"
          label={t`Find somebody`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      ) : null}
      {people.length > 0 ? (
        <div className={styles.speakers}>
          {shown.map(({ id, name, seat }) => (
            <Checkbox
              key={id}
              label={<bdi>{name}</bdi>}
              hint={seat ? <bdi>{seat.name}</bdi> : undefined}
              checked={value.includes(id)}
              disabled={full && !value.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...value, id] : value.filter((each) => each !== id),
                )
              }
            />
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}

/** Accents do not matter: "ha" finds "Hà". */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
}
