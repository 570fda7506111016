/** Languages people in the network write in, by their own names: for "language of this text". */
export const contentLanguages = [
  { tag: "en", name: "English" },
  { tag: "vi", name: "Tiếng Việt" },
  { tag: "id", name: "Bahasa Indonesia" },
  { tag: "ms", name: "Bahasa Melayu" },
  { tag: "fil", name: "Filipino" },
  { tag: "th", name: "ไทย" },
  { tag: "lo", name: "ລາວ" },
  { tag: "km", name: "ខ្មែរ" },
  { tag: "my", name: "မြန်မာ" },
  { tag: "zh", name: "中文" },
  { tag: "ta", name: "தமிழ்" },
  { tag: "pt", name: "Português" },
  { tag: "tet", name: "Tetun" },
  { tag: "ja", name: "日本語" },
  { tag: "ko", name: "한국어" },
  { tag: "fr", name: "Français" },
] as const;

/** The language's own name; the tag itself when it is none of ours. */
export function languageName(tag: string): string {
  return contentLanguages.find((language) => language.tag === tag)?.name ?? tag;
}
