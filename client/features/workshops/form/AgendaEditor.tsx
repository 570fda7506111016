import { Trans } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { agendaTree, inOrder } from "../agenda/agenda-tree.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { AgendaEditorRow } from "./AgendaEditorRow.tsx";
import { AgendaItemDialog } from "./AgendaItemDialog.tsx";
import type { AgendaFacts } from "./agenda-facts.ts";
import { useEditAgenda } from "./useEditAgenda.ts";
import styles from "./Form.module.css";

interface AgendaEditorProps {
  workshop: AgendaFacts;
  items: readonly AgendaEntry_ItemFragment[];
}

/** The agenda, changed item by item; each change is kept at once. */
export function AgendaEditor({ workshop, items }: AgendaEditorProps) {
  const edit = useEditAgenda(workshop, items);
  const [open, setOpen] = useState<AgendaEntry_ItemFragment | "new" | null>(null);
  const row = (item: AgendaEntry_ItemFragment) => (
    <AgendaEditorRow
      item={item}
      items={items}
      workshop={workshop}
      busy={edit.busy}
      onEdit={() => setOpen(item)}
      onMove={(move) => void edit.move(item.id, move)}
      onRemove={() => void edit.remove(item)}
    />
  );
  return (
    <div>
      {items.length === 0 ? (
        <EmptyState title={<Trans>There is no agenda yet</Trans>}>
          <Trans>Begin with the opening. Comments and minutes stand at items of the agenda.</Trans>
        </EmptyState>
      ) : (
        <ol className={styles.agenda}>
          {agendaTree(items).map(({ item, children }) => (
            <li key={item.id}>
              {row(item)}
              {children.length > 0 ? (
                <ol className={styles.agenda}>
                  {children.map((child) => (
                    <li key={child.id}>{row(child)}</li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {edit.problem ? <FieldError>{edit.problem}</FieldError> : null}
      <div className={styles.bar}>
        <Button
          icon={<IconPlus size={18} aria-hidden="true" />}
          disabled={items.length >= limits.agendaItems.max}
          onClick={() => setOpen("new")}
        >
          <Trans>Add an item</Trans>
        </Button>
      </div>
      {open ? (
        <AgendaItemDialog
          item={open === "new" ? null : open}
          last={inOrder(items).at(-1) ?? null}
          workshop={workshop}
          onSave={(facts) => (open === "new" ? edit.add(facts) : edit.update(open.id, facts))}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
