/** Whose results they are. */
export interface EvidenceOwner {
  practiceId?: string | undefined;
  adoptionId?: string | undefined;
}
