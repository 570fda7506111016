import type { KeyScope } from "#server/core/key-scope.ts";

/**
 * What programs may do with a key, and which scope that takes. Everything else needs a session: who
 * somebody is, who may do what, running a room, deciding on what others wrote.
 */
export const keyScopes: Readonly<Record<string, KeyScope>> = {
  postComment: "WRITE_COMMENTS",
  postDiscussionComment: "WRITE_COMMENTS",
  createPractice: "WRITE_PRACTICES",
  updatePractice: "WRITE_PRACTICES",
  updatePracticeThemes: "WRITE_PRACTICES",
  writePracticeBody: "WRITE_PRACTICES",
  addEvidence: "WRITE_PRACTICES",
  updateEvidence: "WRITE_PRACTICES",
  removeEvidence: "WRITE_PRACTICES",
  adoptPractice: "WRITE_PRACTICES",
  updateAdoption: "WRITE_PRACTICES",
  moveAdoption: "WRITE_PRACTICES",
};
