import { withDeskTexts } from "#client/i18n/language.ts";
import { useLingui } from "@lingui/react/macro";
import {
  IconDotsVertical,
  IconEar,
  IconEarOff,
  IconFlag,
  IconLogout,
  IconPencil,
  IconQrcode,
  IconSparkles,
} from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useNavigate } from "#client/router/hooks.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { useReadAloud } from "./read-aloud.ts";
import { useRoom } from "./room.ts";

const CloseDialog = lazyPart(() =>
  import("./CloseDialog.tsx").then((module) => ({ default: module.CloseDialog })),
);
const OutcomesDialog = lazyPart(
  withDeskTexts(() =>
    import("../outcomes/OutcomesDialog.tsx").then((module) => ({ default: module.OutcomesDialog })),
  ),
);
const ModerationDialog = lazyPart(
  withDeskTexts(() =>
    import("../../secretariat/ModerationDialog.tsx").then((module) => ({
      default: module.ModerationDialog,
    })),
  ),
);
const LeaveDialog = lazyPart(() =>
  import("./LeaveDialog.tsx").then((module) => ({ default: module.LeaveDialog })),
);

/** What one seldom does to the room. */
export function RoomMenu({ onInvite }: { onInvite: (() => void) | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { workshopId, slug, me, canHost, state } = useRoom();
  const [readAloud, setReadAloud] = useReadAloud();
  const [open, setOpen] = useState<"close" | "leave" | "outcomes" | "moderation" | null>(null);
  const items: (MenuItem | "line" | null)[] = [
    onInvite
      ? { label: t`Invite`, icon: <IconQrcode size={18} aria-hidden="true" />, onSelect: onInvite }
      : null,
    {
      label: readAloud ? t`Do not announce new comments` : t`Announce new comments`,
      icon: readAloud ? (
        <IconEarOff size={18} aria-hidden="true" />
      ) : (
        <IconEar size={18} aria-hidden="true" />
      ),
      onSelect: () => setReadAloud(!readAloud),
    },
    {
      label: t`What came of it …`,
      icon: <IconSparkles size={18} aria-hidden="true" />,
      onSelect: () => setOpen("outcomes"),
    },
    canHost
      ? {
          label: t`Edit workshop and agenda`,
          icon: <IconPencil size={18} aria-hidden="true" />,
          onSelect: () => void navigate(`/w/${slug}/edit`),
        }
      : null,
    canHost
      ? {
          label: t`Moderation …`,
          icon: <IconFlag size={18} aria-hidden="true" />,
          onSelect: () => setOpen("moderation"),
        }
      : null,
    canHost || me ? "line" : null,
    me
      ? {
          label: t`Leave the room …`,
          icon: <IconLogout size={18} aria-hidden="true" />,
          onSelect: () => setOpen("leave"),
        }
      : null,
    canHost && state === "LIVE"
      ? {
          label: t`Close the workshop …`,
          icon: <IconFlag size={18} aria-hidden="true" />,
          danger: true,
          onSelect: () => setOpen("close"),
        }
      : null,
  ];
  return (
    <>
      <Menu
        items={items.filter((item) => item !== null)}
        button={(props) => (
          <IconButton
            {...props}
            label={t`More for this room`}
            icon={<IconDotsVertical size={20} aria-hidden="true" />}
          />
        )}
      />
      <Suspense>
        {open === "close" ? <CloseDialog onClose={() => setOpen(null)} /> : null}
        {open === "outcomes" ? (
          <OutcomesDialog from={{ id: workshopId }} onClose={() => setOpen(null)} />
        ) : null}
        {open === "moderation" ? (
          <ModerationDialog workshopId={workshopId} onClose={() => setOpen(null)} />
        ) : null}
        {open === "leave" ? <LeaveDialog onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </>
  );
}
