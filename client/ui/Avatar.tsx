import { firstGrapheme } from "./graphemes.ts";
import styles from "./Avatar.module.css";

interface AvatarProps {
  name: string;
  size?: "normal" | "small";
  /** A ring instead of a disc. */
  guest?: boolean;
}

/** Initials, never a photo. The name itself stands beside it, so this is silent. */
export function Avatar({ name, size = "normal", guest = false }: AvatarProps) {
  const parts = [styles.avatar, size === "small" && styles.small, guest && styles.guest];
  return (
    // Drawn by the style sheet: initials are a picture of the name, not text of the page.
    <span
      className={parts.filter(Boolean).join(" ")}
      data-initials={initials(name)}
      aria-hidden="true"
    />
  );
}

function initials(name: string): string {
  // What stands in brackets or is punctuation has no initial.
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = firstGrapheme(words[0] ?? "");
  const last = words.length > 1 ? firstGrapheme(words.at(-1) ?? "") : "";
  return (first + last).toLocaleUpperCase();
}
