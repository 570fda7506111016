/** What the holder of a key asked that it may do. */
export const KeyScope = {
  READ_PUBLIC: "READ_PUBLIC",
  READ_MEMBER: "READ_MEMBER",
  FOLLOW: "FOLLOW",
  WRITE_COMMENTS: "WRITE_COMMENTS",
  WRITE_PRACTICES: "WRITE_PRACTICES",
} as const;
export type KeyScope = (typeof KeyScope)[keyof typeof KeyScope];

/** It does so for one city. */
export function writes(scope: KeyScope): boolean {
  return scope === "WRITE_COMMENTS" || scope === "WRITE_PRACTICES";
}
