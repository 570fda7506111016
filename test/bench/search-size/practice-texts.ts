/** The same numbers each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What notes of cities are about; the first are in nearly every one, as in real ones. */
const common =
  `city waste water the and clean of in community to households plan air green river plastic people
  year compost school collection treatment sorting landfill market park flood energy transport tree
  rác thải nhựa phân loại nước sạch không khí thành phố hộ gia đình xử lý cây xanh học sinh chợ
  sampah kota sungai warga udara bersih pengelolaan taman sekolah bank kompos
  basura lungsod ilog barangay malinis hangin kagubatan mangrove wetland bicycle tricycle monitoring`
    .split(/\s+/)
    .filter(Boolean);
const thai = ["การจัดการขยะในชุมชน", "ระบบบำบัดน้ำเสีย", "คุณภาพอากาศในเมือง", "พื้นที่สีเขียว"];
const syllables =
  `ba ca da fa ga ha ka la ma na pa ra sa ta va za be ce de fe ge he ke le me ne pe re
  se te ve bi ci di fi gi hi ki li mi ni pi ri si ti vi bo co do fo go ho ko lo mo no po ro so to`
    .split(/\s+/)
    .filter(Boolean);
const rareWords = 40_000;

/** A word that is rarer the higher its number. */
function rare(number: number): string {
  let word = "";
  for (let rest = number + 3_000; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length]!;
  return word;
}

export interface PracticeText {
  title: string;
  plain: string;
}

/** The note of that number: about 1 KB, words spread as in a language (few everywhere, most rare). */
export function practiceText(number: number): PracticeText {
  const random = numbers(number + 1);
  const word = () =>
    random() < 0.6
      ? common[Math.floor(common.length * random() ** 2)]!
      : rare(Math.floor(rareWords * random() ** 3));
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  const about = number % 9 === 0 ? ` ${thai[number % thai.length]!}` : "";
  return {
    title: `${words(6)}${about}`,
    plain: Array.from({ length: 10 }, () => `${words(14)}.`).join("\n") + about,
  };
}
