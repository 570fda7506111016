/** One @, a dot in what follows, nothing that could break out of a header or name two addresses. */
const pattern =
  /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+\.[^\s@.<>()[\]\\,;:"\p{Cc}\p{Cf}]{2,}$/u;

/** The address as it is stored (trimmed, NFC, lower case), or null when it is none. */
export function readEmail(typed: string): string | null {
  if (typeof typed !== "string" || typed.length > 300) return null;
  const email = typed.trim().normalize("NFC").toLowerCase();
  return email.length <= 254 && pattern.test(email) ? email : null;
}
