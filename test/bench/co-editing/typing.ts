import { OutgoingMessage } from "@hocuspocus/server";
import * as Y from "yjs";
import { richTextField } from "#schema/rich-text.ts";

/** What somebody who types sends. */
export interface Typist {
  /** What opens the document on a hub: who one is, and what one has. */
  readonly hello: readonly Uint8Array[];
  /** One message a key: a paragraph of the typist's own grows by a letter. */
  readonly keys: readonly Uint8Array[];
}

/** A typist's messages, made before the measurement and the same for every server. */
export function recordTyping(documentName: string, keys: number): Typist {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on("update", (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement("paragraph");
  document.transact(() => {
    paragraph.insert(0, [text]);
    document.getXmlFragment(richTextField).push([paragraph]);
  });
  for (let key = 1; key < keys; key += 1) text.insert(text.length, "abcdefgh "[key % 9]!);
  return {
    hello: [
      token(documentName),
      new OutgoingMessage(documentName)
        .createSyncMessage()
        .writeFirstSyncStepFor(new Y.Doc() as never)
        .toUint8Array(),
    ],
    keys: updates.map((update) =>
      new OutgoingMessage(documentName).createSyncMessage().writeUpdate(update).toUint8Array(),
    ),
  };
}

/** An authentication message: type 2 (auth), 0 (token), an empty token. */
function token(documentName: string): Uint8Array {
  const name = Buffer.from(documentName);
  return Uint8Array.from([name.length, ...name, 2, 0, 0]);
}
