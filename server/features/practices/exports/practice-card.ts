import sharp, { type OverlayOptions } from "sharp";
import { printable } from "./printable.ts";
import { fontPaths } from "./set-pdf.ts";

/** What the picture says that messengers show with a link to a practice. */
export interface Card {
  /** Plain text in any of the network's scripts. */
  readonly title: string;
  readonly place: string;
  readonly line: string;
}

const width = 1200;
const height = 630;
const margin = 80;

/** A PNG of 1200 x 630 pixels, as Facebook, WhatsApp and Zalo ask for. */
export async function practiceCard({ title, place, line }: Card): Promise<Buffer> {
  await registerFonts();
  const pieces = await Promise.all([
    written(place, { ...line1, colour: "#0b5d43", weight: 600 }),
    written(title, { ...headline, colour: "#1c2320", weight: 600 }),
    written(line, { ...line2, colour: "#55605a", weight: 400 }),
  ]);
  return sharp(Buffer.from(ground))
    .composite(pieces.filter((piece) => piece !== null))
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Warm paper with the three colours of air, water and land. */
const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="${width}" height="${height}" fill="#fbf9f4"/>
  <rect y="${height - 24}" width="400" height="24" fill="#3f7fa6"/>
  <rect x="400" y="${height - 24}" width="400" height="24" fill="#1d6f7a"/>
  <rect x="800" y="${height - 24}" width="400" height="24" fill="#6b7b2c"/>
  <text x="${width - margin}" y="545" text-anchor="end" font-family="Be Vietnam Pro" font-weight="600" font-size="30" fill="#0b5d43">ESC Hub</text>
</svg>`;

/** `sizes`: the first one is taken at which it is not higher than `room`. In pixels. */
interface Frame {
  readonly top: number;
  readonly sizes: readonly [number, ...number[]];
  readonly room: number;
  readonly width: number;
}

const beside = 220;
const line1: Frame = { top: 84, sizes: [30], room: 60, width: width - 2 * margin };
const headline: Frame = {
  top: 150,
  sizes: [60, 50, 42, 36, 30],
  room: 354,
  width: width - 2 * margin,
};
const line2: Frame = { top: 520, sizes: [28], room: 58, width: width - 2 * margin - beside };

interface Ink {
  readonly colour: string;
  readonly weight: 400 | 600;
}

/** What does not fit is set smaller, and what is too long even so is cut, between two letters. */
async function written(text: string, place: Frame & Ink): Promise<OverlayOptions | null> {
  const whole = printable(text).replaceAll(/\s+/g, " ").trim();
  if (whole === "") return null;
  const at = { left: margin, top: place.top };
  let smallest = place.sizes[0];
  for (const size of place.sizes) {
    smallest = size;
    const { data, height: taken } = await set(whole, size, place);
    if (taken <= place.room) return { input: data, ...at };
  }
  const letters = Array.from(new Intl.Segmenter().segment(whole), ({ segment }) => segment);
  for (let kept = letters.length - 1; kept > 1; kept = Math.floor(kept * 0.9)) {
    const { data, height: taken } = await set(
      `${letters.slice(0, kept).join("").trimEnd()}…`,
      smallest,
      place,
    );
    if (taken <= place.room) return { input: data, ...at };
  }
  return null;
}

/** Text is set by Pango, which breaks and shapes every script. */
async function set(
  text: string,
  size: number,
  { colour, weight, width: measure }: Frame & Ink,
): Promise<{ data: Buffer; height: number }> {
  const face = weight === 600 ? "Be Vietnam Pro SemiBold" : "Be Vietnam Pro";
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" size="${size * 1024 * 0.75}">${escaped(text)}</span>`,
      font: `${face}, Noto Sans Thai, Noto Sans Lao, Noto Sans Khmer, Noto Sans Myanmar`,
      rgba: true,
      // A word as long as a line is broken: the picture has no room beside it.
      wrap: "word-char",
      width: measure,
      dpi: 96,
      spacing: Math.round(size * 0.3),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, height: info.height };
}

let registered: Promise<void> | null = null;

/** Setting one letter with a font file makes its family known to every later text. */
function registerFonts(): Promise<void> {
  return (registered ??= (async () => {
    for (const fontfile of fontPaths)
      await sharp({ text: { text: "a", fontfile, rgba: true } })
        .png()
        .toBuffer();
  })());
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Pango reads marks; the title must stay a title. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => entities[sign]!);
}
