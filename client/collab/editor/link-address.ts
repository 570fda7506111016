import { linkProtocols } from "#schema/rich-text.ts";

/** The address that somebody typed, with its protocol; null when it leads nowhere we allow. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  const hasProtocol = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text);
  const address = hasProtocol ? text : text.includes("@") ? `mailto:${text}` : `https://${text}`;
  if (text === "" || /\s/.test(address) || !URL.canParse(address)) return null;
  const { protocol } = new URL(address);
  return linkProtocols.some((allowed) => allowed === protocol) ? address : null;
}
