import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useState, type SyntheticEvent } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  ProfileForm_ViewerFragmentDoc,
  type ProfileForm_ViewerFragment,
} from "./ProfileForm.generated.ts";
import styles from "./SignIn.module.css";
import { useUpdateProfile } from "./useUpdateProfile.ts";

/** The name others see. Saving can be taken back for ten seconds. */
export function ProfileForm({ viewer }: { viewer: FragmentType<ProfileForm_ViewerFragment> }) {
  const data = useMasked(ProfileForm_ViewerFragmentDoc, viewer);
  if (!data) return null;
  return <NameForm key={data.name} name={data.name} email={data.email} />;
}

function NameForm({ name, email }: { name: string; email: string | null }) {
  const { t } = useLingui();
  const update = useUpdateProfile();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const refusal = await update({ name: typed });
      setProblem(refusal && refusal.message);
      if (!refusal) {
        const undo = () => void update({ name }).catch(() => showToast({ message: notReached }));
        showToast({ message: t`Your name is saved.`, undo });
      }
    } catch {
      setProblem(notReached);
    }
    setBusy(false);
  };
  const notReached = t`The hub could not be reached. What you typed is still here; try again.`;
  return (
    <form className={styles.step} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={<Trans>Name</Trans>}
        hint={<Trans>As others should see it beside what you write.</Trans>}
        error={problem}
        name="name"
        autoComplete="name"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {email ? (
        <p className={styles.wait}>
          <Trans>
            Codes go to <bdi>{email}</bdi>. Nobody else sees this address.
          </Trans>
        </p>
      ) : null}
      <Button type="submit" busy={busy} variant="primary">
        <Trans>Save name</Trans>
      </Button>
    </form>
  );
}
