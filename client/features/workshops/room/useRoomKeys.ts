import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useKeyHelp } from "#client/app/key-help.ts";
import { useKeys } from "#client/app/useKeys.ts";
import { inOrder } from "../agenda/agenda-tree.ts";
import { useRoom } from "./room.ts";

interface RoomKeys {
  write: () => void;
  comeBack: () => void;
  show: (itemId: string) => void;
  shownId: string | null;
}

/** Single keys of the room; `?` lists them. */
export function useRoomKeys({ write, comeBack, show, shownId }: RoomKeys): void {
  const { t } = useLingui();
  const { items } = useRoom();
  useKeyHelp(
    useMemo(
      () => [
        { name: "c", text: t`Write a comment` },
        { name: "b", text: t`Come back to where the room is` },
        { name: "[", text: t`Look at the agenda item before` },
        { name: "]", text: t`Look at the agenda item after` },
        { name: "Page Up, Page Down", text: t`From comment to comment` },
      ],
      [t],
    ),
  );
  const step = (by: number) => {
    const all = inOrder(items);
    const next = all[all.findIndex((item) => item.id === shownId) + by];
    if (next) show(next.id);
  };
  useKeys({
    c: write,
    b: comeBack,
    "[": () => step(-1),
    "]": () => step(1),
  });
}
