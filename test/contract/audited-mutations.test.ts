import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { AuditAction } from "#server/core/audit-action.ts";

type Name = keyof typeof AuditAction;

/** What each mutation that changes rights or moderates writes to the audit log. */
const audited: Readonly<Record<string, readonly Name[]>> = {
  acceptInvitation: ["ACCEPT_INVITATION"],
  disableAccount: ["DISABLE_ACCOUNT"],
  enableAccount: ["ENABLE_ACCOUNT"],
  eraseMyAccount: ["ERASE_ACCOUNT"],
  eraseAccount: ["ERASE_ACCOUNT"],
  endMembership: ["END_MEMBERSHIP"],
  grantMembership: ["GRANT_MEMBERSHIP"],
  resendInvitation: ["RESEND_INVITATION"],
  withdrawInvitation: ["WITHDRAW_INVITATION"],
  invitePerson: ["INVITE_PERSON", "GRANT_MEMBERSHIP"],
  decideHeldComment: ["APPROVE_COMMENT", "DECLINE_COMMENT"],
  decideReports: ["KEEP_REPORTED_COMMENT", "HIDE_COMMENT", "HIDE_DISCUSSION_COMMENT"],
  setPremoderation: ["CHANGE_PREMODERATION"],
  allowMinutes: ["ALLOW_MINUTES"],
  assignReviewer: ["NAME_REVIEWER"],
  assignRole: ["ASSIGN_ROLE"],
  chooseSeat: ["CHOOSE_SEAT"],
  claimGuest: ["CLAIM_GUEST"],
  closeWorkshop: ["CHANGE_WORKSHOP_STATE"],
  confirmAdoption: ["CONFIRM_ADOPTION"],
  createApiKey: ["CREATE_API_KEY"],
  createOrganisation: ["CREATE_ORGANISATION"],
  createPractice: ["CREATE_PRACTICE"],
  createWorkshop: ["CREATE_WORKSHOP"],
  hideComment: ["HIDE_COMMENT"],
  hideDiscussionComment: ["HIDE_DISCUSSION_COMMENT"],
  invitePracticeAuthor: ["INVITE_PRACTICE_AUTHOR"],
  mergeOrganisations: ["MERGE_ORGANISATIONS"],
  openWorkshop: ["CHANGE_WORKSHOP_STATE"],
  removeFromWorkshop: ["REMOVE_FROM_WORKSHOP"],
  removePracticeAuthor: ["REMOVE_PRACTICE_AUTHOR"],
  renewJoinCode: ["RENEW_JOIN_CODE"],
  revokeApiKey: ["REVOKE_API_KEY"],
  scheduleWorkshop: ["CHANGE_WORKSHOP_STATE"],
  showComment: ["SHOW_COMMENT"],
  showDiscussionComment: ["SHOW_DISCUSSION_COMMENT"],
  stepBackFromReview: ["END_REVIEW"],
  takeReview: ["NAME_REVIEWER"],
  updateOrganisation: ["UPDATE_ORGANISATION"],
  updateWorkshop: ["CHANGE_WORKSHOP_VISIBILITY"],
  verifyEvidence: ["VERIFY_EVIDENCE"],
  withdrawPractice: ["WITHDRAW_PRACTICE"],
};

/** Written by something else than a mutation. */
const besides: readonly Name[] = ["EXPORT_AUDIT_LOG", "EXPORT_PERSONAL_DATA"];

/** Texts, one's own account, what the event log tells: no rights of anybody hang on them. */
const others = [
  "addAgendaItem",
  "addEvidence",
  "adoptPractice",
  "beginPracticeVersion",
  "beginTranslation",
  "createChallenge",
  "editComment",
  "editDiscussionComment",
  "endSession",
  "follow",
  "giveReview",
  "joinWorkshop",
  "leaveWorkshop",
  "linkOutcome",
  "markNewsSeen",
  "markRepliesSeen",
  "moveAdoption",
  "moveAgendaItem",
  "moveChallenge",
  "moveRoom",
  "pauseTimer",
  "postComment",
  "postDiscussionComment",
  "publishTranslation",
  "reactToComment",
  "reportComment",
  "reactToDiscussionComment",
  "removeAgendaItem",
  "removeEvidence",
  "requestErasureCode",
  "requestSignInCode",
  "restoreMinutes",
  "restorePracticeRevision",
  "resumeTimer",
  "setWriting",
  "signIn",
  "signInAsDemoPerson",
  "signOut",
  "signOutEverywhere",
  "startTimer",
  "stopTimer",
  "submitPractice",
  "takeBackPractice",
  "unfollow",
  "updateAdoption",
  "updateAgendaItem",
  "updateChallenge",
  "updateEvidence",
  "updatePractice",
  "updatePracticeThemes",
  "updateProfile",
  "withdrawComment",
  "withdrawDiscussionComment",
  "writeMinutes",
  "writePracticeBody",
];

test("each mutation says whether it changes rights or moderates", async () => {
  const schema = buildSchema(await readFile("schema/schema.graphql", "utf8"));
  const mutations = Object.keys(schema.getMutationType()!.getFields());
  expect([...Object.keys(audited), ...others].toSorted()).toEqual(mutations.toSorted());
});

test("each action of the audit log is written by something, and each is declared", () => {
  const written = new Set([...Object.values(audited).flat(), ...besides]);
  expect([...written].toSorted()).toEqual(Object.keys(AuditAction).toSorted());
});

test("each action of the audit log stands in a command", async () => {
  const folder = "server/features";
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  const commands = sources.filter((text) => text.includes("audit")).join("\n");
  const silent = Object.values(AuditAction).filter(
    (action) => !commands.includes(`action: "${action}"`),
  );
  expect(silent).toEqual([]);
});
