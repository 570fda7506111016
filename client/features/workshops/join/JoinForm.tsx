import { Trans, useLingui } from "@lingui/react/macro";
import { IconDoorEnter } from "@tabler/icons-react";
import { Suspense, useRef, useState } from "react";
import { useNavigate } from "#client/router/hooks.ts";
import { limits } from "#schema/limits.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { Name } from "#client/ui/Name.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useJoin } from "./useJoin.ts";
import styles from "./Join.module.css";

const SeatField = lazyPart(() =>
  import("./SeatField.tsx").then((module) => ({ default: module.SeatField })),
);

interface JoinFormProps {
  code: string;
  knownAs: string | null;
}

/** A name is enough; the city or organisation can come now or later in the room. */
export function JoinForm({ code, knownAs }: JoinFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { join, busy, problem } = useJoin();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const [seat, setSeat] = useState<ComboboxOption | null>(null);
  const [asksSeat, setAsksSeat] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { max } = limits.personName;
  const tooLong = name.length > max && countGraphemes(name) > max;

  const submit = async () => {
    const typed = name.trim();
    const wrong = knownAs === null && (typed === "" || tooLong);
    setMissing(wrong);
    if (wrong) return form.current?.querySelector("input")?.focus();
    const slug = await join({ code, name: knownAs === null ? typed : undefined, seatId: seat?.id });
    if (slug) await navigate(`/w/${slug}`, { replace: true });
  };
  const nameError = () => {
    if (tooLong) return t`A name has at most ${max} characters.`;
    if (missing) return t`Type your name, so that the others know who speaks.`;
    return problem?.field === "name" ? problem.message : undefined;
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {knownAs === null ? (
        <TextField
          label={t`Your name`}
          hint={t`The room sees it beside what you write.`}
          error={nameError()}
          value={name}
          autoComplete="name"
          enterKeyHint="go"
          onChange={(event) => setName(event.target.value)}
        />
      ) : (
        <p>
          <Trans>
            You join as <Name>{knownAs}</Name>.
          </Trans>
        </p>
      )}
      {problem && problem.field !== "name" ? <FieldError>{problem.message}</FieldError> : null}
      <Button
        type="submit"
        variant="primary"
        className={styles.big}
        busy={busy}
        icon={<IconDoorEnter size={20} aria-hidden="true" />}
      >
        <Trans>Join</Trans>
      </Button>
      {asksSeat ? (
        <Suspense>
          <SeatField value={seat} onChange={setSeat} />
        </Suspense>
      ) : (
        <Button variant="quiet" onClick={() => setAsksSeat(true)}>
          <Trans>Add your city or organisation (optional)</Trans>
        </Button>
      )}
      {knownAs === null ? (
        <p className={styles.small}>
          <Trans>No account is needed. Your name is kept for this workshop only.</Trans>
        </p>
      ) : null}
    </form>
  );
}
