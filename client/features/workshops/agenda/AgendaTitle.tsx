import { useRoom } from "../room/room.ts";
import { pickText } from "../pick-text.ts";
import type { AgendaEntry_ItemFragment } from "./AgendaEntry.generated.ts";

/** The title of an item in the language of the page, else in the one it was written in. */
export function AgendaTitle({ item }: { item: Pick<AgendaEntry_ItemFragment, "texts"> }) {
  const { language } = useRoom();
  const text = pickText(item.texts, language);
  return (
    <bdi lang={text?.language} dir="auto">
      {text?.text}
    </bdi>
  );
}
