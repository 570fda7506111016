/**
 * The address of a source as it was written down: usually a host and path without a scheme,
 * sometimes cut short or with a remark behind it, sometimes no address at all (then null).
 */
export function sourceAddress(site: string | null): string | null {
  const written = site?.trim() ?? "";
  if (!/^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s…]*)?$/i.test(written)) return null;
  const url = URL.parse(/^https?:/i.test(written) ? written : `https://${written}`);
  return url && url.username === "" ? url.href : null;
}
