/** A place in the log of a topic (RT2): everything up to and including `seq` was seen. */
export interface Cursor {
  topic: string;
  epoch: string;
  seq: number;
}

const form = /^(.+):([0-9a-f-]{36}):(\d{1,15})$/;

/** The opaque text of a place, as clients hold it; a stored event is its own place. */
export function encodeCursor({ topic, epoch, seq }: Cursor): string {
  return Buffer.from(`${topic}:${epoch}:${seq}`).toString("base64url");
}

/** The place that a text stands for; null when it is not a cursor of this hub. */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > 400) return null;
  const [, topic, epoch, seq] = form.exec(Buffer.from(text, "base64url").toString()) ?? [];
  if (topic === undefined || epoch === undefined || seq === undefined) return null;
  return { topic, epoch, seq: Number(seq) };
}
