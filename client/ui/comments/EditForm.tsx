import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./Comment.module.css";

interface EditFormProps {
  comment: { body: string; language: string };
  busy: boolean;
  /** Why the hub said no. */
  problem: string | null;
  /** Resolves to whether the hub took it. */
  onSave: (body: string) => Promise<boolean>;
  onDone: () => void;
}

/** In the place of the text. What was typed stays when the hub says no. */
export function EditForm({ comment, busy, problem, onSave, onDone }: EditFormProps) {
  const { t } = useLingui();
  const [body, setBody] = useState(comment.body);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useKeptInView(form);
  const { max } = limits.commentBody;
  const length = body.length > max ? countGraphemes(body) : body.length;
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const save = async () => {
    if (body.trim() === "" || length > max) return;
    if (body === comment.body) return onDone();
    if (await onSave(body)) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div ref={form} className={styles.edit} data-editing>
      <TextArea
        ref={field}
        label={t`Your comment`}
        lang={comment.language}
        dir="auto"
        value={body}
        max={max}
        error={problem ?? undefined}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.editActions}>
        <Button
          variant="primary"
          size="small"
          busy={busy}
          disabled={body.trim() === "" || length > max}
          onClick={() => void save()}
        >
          <Trans>Save changes</Trans>
        </Button>
        <Button variant="quiet" size="small" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

/** All of it, its buttons too: when it opens, grows, and when the keyboard of a phone comes. */
function useKeptInView(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const show = () => element.scrollIntoView({ block: "nearest" });
    const observer = new ResizeObserver(show);
    observer.observe(element);
    window.visualViewport?.addEventListener("resize", show);
    return () => {
      observer.disconnect();
      window.visualViewport?.removeEventListener("resize", show);
    };
  }, [form]);
}
