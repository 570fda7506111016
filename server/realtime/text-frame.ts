/** First byte of a whole message of text: final, opcode 1 (RFC 6455, 5.2). */
const finalText = 0x81;
const lengthIn16Bits = 126;
const lengthIn64Bits = 127;

/**
 * `before` + `payload` + `after` as one WebSocket frame from a server: header and text in one piece,
 * written by one call to the socket. `ws` makes two of it, a header and the text; in a room of a
 * thousand that is a third of the work (test/bench/fan-out).
 */
export function textFrame(before: Buffer, payload: Buffer, after: Buffer): Buffer {
  const length = before.length + payload.length + after.length;
  const header = headerSize(length);
  const frame = Buffer.allocUnsafe(header + length);
  writeHeader(frame, length, header);
  before.copy(frame, header);
  payload.copy(frame, header + before.length);
  after.copy(frame, header + before.length + payload.length);
  return frame;
}

function headerSize(length: number): number {
  if (length < lengthIn16Bits) return 2;
  return length < 65_536 ? 4 : 10;
}

function writeHeader(frame: Buffer, length: number, header: number): void {
  frame[0] = finalText;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = lengthIn16Bits;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = lengthIn64Bits;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
}
