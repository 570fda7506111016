import { useAct } from "#client/apollo/useAct.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { showToast } from "#client/ui/toasts.ts";
import { useEffect } from "react";
import { BeginPracticeVersionDocument } from "./BeginPracticeVersion.generated.ts";

/** Opens a published note for writing again; what is published stays until the new one is. */
export function useBeginVersion(practiceId: string, slug: string) {
  const { act, busy, problem } = useAct();
  const navigate = useNavigate();
  useEffect(() => {
    if (problem) showToast({ message: problem });
  }, [problem]);
  return {
    busy,
    begin: async () => {
      if (await act(BeginPracticeVersionDocument, { input: { practiceId } }))
        void navigate(`/practices/${slug}/write`);
    },
  };
}
