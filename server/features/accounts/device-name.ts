/** In this order: most browsers also claim to be the ones that come after them. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, "Zalo"],
  [/FBAN|FBAV/, "Facebook"],
  [/WhatsApp/i, "WhatsApp"],
  [/Line\//, "LINE"],
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\/|OPT\//, "Opera"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPad/, "iPad"],
  [/iPhone/, "iPhone"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/**
 * What somebody recognises their own device by ("Chrome, Android"), from the User-Agent header.
 * Only this is stored: the whole header tells more of a person than anybody needs to know.
 * Empty when nothing is recognised.
 */
export function deviceName(userAgent: string): string {
  const named = [browsers, systems].map((list) => list.find(([sign]) => sign.test(userAgent))?.[1]);
  return named.filter((name) => name !== undefined).join(", ");
}
