/** The parameter that names a comment in the address of its workshop. */
export const commentParameter = "comment";

/** Where a comment is read: the workshop opens at its item, and there at the comment. */
export function commentAddress(workshopSlug: string, commentId: string): string {
  return `/w/${workshopSlug}?${commentParameter}=${encodeURIComponent(commentId)}`;
}
