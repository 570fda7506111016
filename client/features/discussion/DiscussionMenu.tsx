import { useLingui } from "@lingui/react/macro";
import {
  IconDots,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { ShowDiscussionCommentDocument } from "./ChangeDiscussion.generated.ts";
import type { Rights } from "./discussion-rights.ts";
import type { SaidComment } from "./DiscussionEntry.tsx";

const DiscussionDialogs = lazyPart(() =>
  import("./DiscussionDialogs.tsx").then((module) => ({ default: module.DiscussionDialogs })),
);

const ReportDialog = lazyPart(() =>
  import("../secretariat/ReportDialog.tsx").then((module) => ({ default: module.ReportDialog })),
);

interface DiscussionMenuProps {
  comment: SaidComment;
  rights: Rights;
  onEdit: () => void;
}

/** What is rarely done to a comment. Nothing is offered that is not allowed. */
export function DiscussionMenu({ comment, rights, onEdit }: DiscussionMenuProps) {
  const { t, i18n } = useLingui();
  const { act } = useAct();
  const [open, setOpen] = useState<"hide" | "withdraw" | "report" | null>(null);
  const show = async () => {
    const input = { commentId: comment.id };
    const done = await act(ShowDiscussionCommentDocument, { language: i18n.locale, input });
    showToast({ message: done ? t`The comment is shown again` : t`The comment is still hidden` });
  };
  const icon = { size: 18, "aria-hidden": "true" } as const;
  const items: (MenuItem | false)[] = [
    rights.edit && { label: t`Edit`, icon: <IconPencil {...icon} />, onSelect: onEdit },
    rights.withdraw && {
      label: t`Withdraw`,
      icon: <IconTrash {...icon} />,
      danger: true,
      onSelect: () => setOpen("withdraw"),
    },
    rights.report && {
      label: t`Report …`,
      icon: <IconFlag {...icon} />,
      onSelect: () => setOpen("report"),
    },
    rights.hide && {
      label: t`Hide …`,
      icon: <IconEyeOff {...icon} />,
      danger: true,
      onSelect: () => setOpen("hide"),
    },
    rights.show && {
      label: t`Show again`,
      icon: <IconEye {...icon} />,
      onSelect: () => void show(),
    },
  ];
  const offered = items.filter((item) => item !== false);
  if (offered.length === 0) return null;
  return (
    <span>
      <Menu
        items={offered}
        button={(props) => (
          <IconButton
            {...props}
            size="small"
            label={t`More for the comment by ${comment.author.name}`}
            icon={<IconDots {...icon} />}
          />
        )}
      />
      <Suspense>
        {open === "report" ? (
          <ReportDialog commentId={comment.id} onClose={() => setOpen(null)} />
        ) : open ? (
          <DiscussionDialogs comment={comment} open={open} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </span>
  );
}
