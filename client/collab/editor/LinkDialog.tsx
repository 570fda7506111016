import { Trans, useLingui } from "@lingui/react/macro";
import type { Editor } from "@tiptap/core";
import { useId, useState, type SyntheticEvent } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { linkAddress } from "./link-address.ts";

interface LinkDialogProps {
  open: boolean;
  editor: Editor;
  onClose: () => void;
}

/** Where the selected words lead. */
export function LinkDialog({ open, editor, onClose }: LinkDialogProps) {
  const { t } = useLingui();
  const form = useId();
  const linked = editor.isActive("link");
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t`Link`}
      actions={
        <>
          {linked ? (
            <Button onClick={remove}>
              <Trans>Remove the link</Trans>
            </Button>
          ) : null}
          <Button variant="primary" type="submit" form={form}>
            <Trans>Set the link</Trans>
          </Button>
        </>
      }
    >
      <LinkForm id={form} editor={editor} onDone={close} />
    </Dialog>
  );
}

interface LinkFormProps {
  id: string;
  editor: Editor;
  onDone: () => void;
}

function LinkForm({ id, editor, onDone }: LinkFormProps) {
  const { t } = useLingui();
  const present: unknown = editor.getAttributes("link")["href"];
  const [typed, setTyped] = useState(typeof present === "string" ? present : "");
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // The dialog stands inside forms of the page in React's eyes, never in the browser's.
    event.stopPropagation();
    const href = linkAddress(typed);
    if (href === null) return setWrong(true);
    setLink(editor, href);
    onDone();
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <TextField
        label={t`Address`}
        hint={t`For example www.asean.org or name@city.gov`}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong ? t`This is not an address of a web page or an e-mail.` : undefined}
      />
    </form>
  );
}

/** Without selected words the address itself is written. */
function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive("link")) {
    const marks = [{ type: "link", attrs: { href } }];
    editor.commands.insertContent({ type: "text", text: href, marks });
  } else editor.chain().extendMarkRange("link").setLink({ href }).run();
}
