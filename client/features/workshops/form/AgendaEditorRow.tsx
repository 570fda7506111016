import { useLingui } from "@lingui/react/macro";
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { kindNames } from "../agenda/kind-names.ts";
import { pickText } from "../pick-text.ts";
import type { AgendaFacts } from "./agenda-facts.ts";
import { placeAfter, type AgendaMove } from "./agenda-moves.ts";
import styles from "./Form.module.css";

interface AgendaEditorRowProps {
  item: AgendaEntry_ItemFragment;
  items: readonly AgendaEntry_ItemFragment[];
  workshop: AgendaFacts;
  busy: boolean;
  onEdit: () => void;
  onMove: (move: AgendaMove) => void;
  onRemove: () => void;
}

const moveKeys: Record<string, AgendaMove> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** One item with its tools; Alt and an arrow key move it too. The focus goes along with it. */
export function AgendaEditorRow(props: AgendaEditorRowProps) {
  const { item, items, workshop, busy, onEdit, onMove, onRemove } = props;
  const { t, i18n } = useLingui();
  const format = useFormat();
  const text = pickText(item.texts, workshop.language);
  const title = text?.text ?? "";
  const can = (move: AgendaMove) => placeAfter(items, item.id, move) !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveKeys[event.key];
    if (!event.altKey || !move) return;
    event.preventDefault();
    if (!busy && can(move)) onMove(move);
  };
  const tool = (move: AgendaMove, label: string, icon: ReactNode) => (
    <IconButton
      size="small"
      label={label}
      icon={icon}
      disabled={!can(move)}
      onClick={() => busy || onMove(move)}
    />
  );
  const from = item.startsAt ? format.time(item.startsAt, workshop.timeZone) : null;
  const to = item.endsAt ? format.time(item.endsAt, workshop.timeZone) : null;
  const facts = [
    [from, to].filter(Boolean).join(" – "),
    i18n._(kindNames[item.kind]),
    item.speakers.length > 0 ? format.list(item.speakers.map(({ name }) => name)) : "",
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.row} onKeyDown={onKeyDown}>
      <div className={styles.rowBody}>
        <p className={styles.rowTitle} lang={text?.language}>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.rowFacts}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <div className={styles.rowTools} role="group" aria-label={title}>
        {tool("up", t`Move up`, <IconArrowUp size={18} aria-hidden="true" />)}
        {tool("down", t`Move down`, <IconArrowDown size={18} aria-hidden="true" />)}
        {tool(
          "in",
          t`Put under the item above`,
          <IconIndentIncrease size={18} aria-hidden="true" />,
        )}
        {tool("out", t`Take out of its item`, <IconIndentDecrease size={18} aria-hidden="true" />)}
        <IconButton
          size="small"
          label={t`Edit “${title}”`}
          icon={<IconPencil size={18} aria-hidden="true" />}
          onClick={onEdit}
        />
        <IconButton
          size="small"
          label={t`Remove “${title}”`}
          icon={<IconTrash size={18} aria-hidden="true" />}
          onClick={() => busy || onRemove()}
        />
      </div>
    </div>
  );
}
