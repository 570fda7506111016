import { withDeskTexts } from "#client/i18n/language.ts";
import { useLingui } from "@lingui/react/macro";
import { IconSparkles } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { pickText } from "../pick-text.ts";
import { mayMake, useRoom } from "../room/room.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";

const OutcomesDialog = lazyPart(
  withDeskTexts(() =>
    import("./OutcomesDialog.tsx").then((module) => ({ default: module.OutcomesDialog })),
  ),
);

/** What came of an item of the agenda, and to make something of it. */
export function MakeOfItem({ item }: { item: AgendaEntry_ItemFragment }) {
  const { t } = useLingui();
  const room = useRoom();
  const [open, setOpen] = useState(false);
  if (!mayMake(room)) return null;
  const title = pickText(item.texts, room.language)?.text ?? "";
  return (
    <>
      <IconButton
        label={t`Make something of “${title}” …`}
        icon={<IconSparkles size={20} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      />
      <Suspense>
        {open ? (
          <OutcomesDialog from={{ id: item.id, title }} onClose={() => setOpen(false)} />
        ) : null}
      </Suspense>
    </>
  );
}
