import { withDeskTexts } from "#client/i18n/language.ts";
import { useLingui } from "@lingui/react/macro";
import {
  IconDots,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconPencil,
  IconSparkles,
  IconTrash,
} from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useRoom } from "../room/room.ts";
import { useAct } from "#client/apollo/useAct.ts";
import { ShowCommentDocument } from "./ChangeComment.generated.ts";
import type { CommentEntry_CommentFragment } from "./CommentEntry.generated.ts";
import type { commentRights } from "./comment-rights.ts";
import styles from "./CommentActions.module.css";

const HideDialog = lazyPart(() =>
  import("./HideDialog.tsx").then((module) => ({ default: module.HideDialog })),
);
const OutcomesDialog = lazyPart(
  withDeskTexts(() =>
    import("../outcomes/OutcomesDialog.tsx").then((module) => ({ default: module.OutcomesDialog })),
  ),
);
const ReportDialog = lazyPart(
  withDeskTexts(() =>
    import("../../secretariat/ReportDialog.tsx").then((module) => ({
      default: module.ReportDialog,
    })),
  ),
);
const WithdrawDialog = lazyPart(() =>
  import("./WithdrawDialog.tsx").then((module) => ({ default: module.WithdrawDialog })),
);

interface CommentMenuProps {
  comment: CommentEntry_CommentFragment;
  rights: ReturnType<typeof commentRights>;
  onEdit: () => void;
}

/** What is rarely done to a comment. Nothing is offered that is not allowed. */
export function CommentMenu({ comment, rights, onEdit }: CommentMenuProps) {
  const { t } = useLingui();
  const { language } = useRoom();
  const { act } = useAct();
  const [open, setOpen] = useState<"hide" | "withdraw" | "outcomes" | "report" | null>(null);
  const show = async () => {
    const done = await act(ShowCommentDocument, { language, input: { commentId: comment.id } });
    showToast({ message: done ? t`The comment is shown again` : t`The comment is still hidden` });
  };
  const items: (MenuItem | null)[] = [
    rights.edit
      ? { label: t`Edit`, icon: <IconPencil size={18} aria-hidden="true" />, onSelect: onEdit }
      : null,
    rights.make
      ? {
          label: t`Make something of this …`,
          icon: <IconSparkles size={18} aria-hidden="true" />,
          onSelect: () => setOpen("outcomes"),
        }
      : null,
    rights.withdraw
      ? {
          label: t`Withdraw`,
          icon: <IconTrash size={18} aria-hidden="true" />,
          danger: true,
          onSelect: () => setOpen("withdraw"),
        }
      : null,
    rights.report
      ? {
          label: t`Report …`,
          icon: <IconFlag size={18} aria-hidden="true" />,
          onSelect: () => setOpen("report"),
        }
      : null,
    rights.hide
      ? {
          label: t`Hide …`,
          icon: <IconEyeOff size={18} aria-hidden="true" />,
          danger: true,
          onSelect: () => setOpen("hide"),
        }
      : null,
    rights.show
      ? {
          label: t`Show again`,
          icon: <IconEye size={18} aria-hidden="true" />,
          onSelect: () => void show(),
        }
      : null,
  ];
  const offered = items.filter((item) => item !== null);
  if (offered.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <span className={styles.more}>
      <Menu
        items={offered}
        button={(props) => (
          <IconButton
            {...props}
            size="small"
            label={t`More for the comment by ${comment.author.name}`}
            icon={<IconDots size={18} aria-hidden="true" />}
          />
        )}
      />
      <Suspense>
        {open === "hide" ? <HideDialog comment={comment} onClose={close} /> : null}
        {open === "outcomes" ? (
          <OutcomesDialog from={{ id: comment.id, text: comment.body }} onClose={close} />
        ) : null}
        {open === "report" ? <ReportDialog commentId={comment.id} onClose={close} /> : null}
        {open === "withdraw" ? <WithdrawDialog comment={comment} onClose={close} /> : null}
      </Suspense>
    </span>
  );
}
