import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SharedEditor } from "#client/collab/editor/SharedEditor.tsx";
import { pickText } from "../pick-text.ts";
import { useRoom } from "../room/room.ts";
import { minutesAddress } from "./minutes-address.ts";
import { MinutesHistory } from "./MinutesHistory.tsx";
import { MinutesReader } from "./MinutesReader.tsx";

interface MinutesEditorProps {
  minutesId: string;
  agendaItemId: string;
  documentName: string;
  /** The document and who writes: names the copy on this device. */
  copyKey: string;
  /** As stored last; shown until the document itself is here (CO1). */
  html: string;
  revision: number;
  canWrite: boolean;
}

/** Writing the minutes together with others. */
export function MinutesEditor(props: MinutesEditorProps) {
  const { minutesId, agendaItemId, documentName, copyKey, html, revision, canWrite } = props;
  const { t } = useLingui();
  const { slug, items, language } = useRoom();
  const texts = items.find(({ id }) => id === agendaItemId)?.texts ?? [];
  const place = {
    address: minutesAddress(slug, agendaItemId),
    title: pickText(texts, language)?.text ?? t`Minutes`,
  };
  const [history, setHistory] = useState(false);
  return (
    <>
      <SharedEditor
        documentName={documentName}
        copyKey={copyKey}
        reader={<MinutesReader html={html} />}
        canWrite={canWrite}
        place={place}
        label={t`Minutes`}
        placeholder={t`Write what was said and agreed.`}
        onHistory={() => setHistory(true)}
      />
      <MinutesHistory
        open={history}
        minutesId={minutesId}
        agendaItemId={agendaItemId}
        revision={revision}
        canRestore={canWrite}
        onClose={() => setHistory(false)}
      />
    </>
  );
}
