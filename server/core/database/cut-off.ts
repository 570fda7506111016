/** Whether a statement failed because it was cancelled, or ran longer than any may. */
export function wasCutOff(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "57014";
}
