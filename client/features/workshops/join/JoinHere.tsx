import { Trans } from "@lingui/react/macro";
import { useNavigate, useRevalidator } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { useJoin } from "./useJoin.ts";

/** For who knows the code anyway (the secretariat): in with one press, on the same page. */
export function JoinHere({ code }: { code: string }) {
  const { join, busy, problem } = useJoin();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const press = async () => {
    const slug = await join({ code });
    if (!slug) return;
    await navigate(`/w/${slug}`);
    await revalidate();
  };
  return (
    <>
      {problem ? <FieldError>{problem.message}</FieldError> : null}
      <Button variant="primary" busy={busy} onClick={() => void press()}>
        <Trans>Join</Trans>
      </Button>
    </>
  );
}
