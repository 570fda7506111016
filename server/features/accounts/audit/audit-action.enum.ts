import { registerEnumType } from "type-graphql";
import { AuditAction } from "#server/core/audit-action.ts";

const told: Readonly<Record<keyof typeof AuditAction, string>> = {
  CLAIM_GUEST: "What a guest did became a person's",
  EXPORT_AUDIT_LOG: "The audit log was taken away as a file",
  GRANT_MEMBERSHIP: "Somebody got a role in the network",
  END_MEMBERSHIP: "Somebody's role in the network ends",
  INVITE_PERSON: "Somebody was invited to a role by letter",
  RESEND_INVITATION: "An invitation was sent again; the link of the former letter is void",
  WITHDRAW_INVITATION: "An invitation was withdrawn",
  ACCEPT_INVITATION: "Somebody took an invitation up and has its role",
  CREATE_ORGANISATION: "An organisation was added to the network",
  UPDATE_ORGANISATION: "What is known of an organisation was changed",
  MERGE_ORGANISATIONS: "Two records of an organisation became one",
  CREATE_API_KEY: "Somebody made a key for a program",
  REVOKE_API_KEY: "A key was ended",
  DISABLE_ACCOUNT: "An account was closed",
  ENABLE_ACCOUNT: "A closed account was opened again",
  ERASE_ACCOUNT:
    "Somebody erased their own account, or what they were as a guest, or the secretariat did at their wish",
  EXPORT_PERSONAL_DATA: "The secretariat took away what the hub knows of somebody, at their wish",
  CREATE_WORKSHOP: "A workshop was made; who made it hosts it",
  CHANGE_WORKSHOP_STATE: "A workshop was announced, opened or closed",
  CHANGE_WORKSHOP_VISIBILITY: "Others than before may read a workshop",
  RENEW_JOIN_CODE: "A workshop got another join code",
  ASSIGN_ROLE: "Somebody got another role in a workshop",
  ALLOW_MINUTES: "Somebody was given the pen of a workshop's minutes, or it was taken from them",
  CHOOSE_SEAT: "Somebody sits for another city or organisation",
  REMOVE_FROM_WORKSHOP: "Somebody was removed from a workshop",
  HIDE_COMMENT: "A comment in a workshop was hidden",
  SHOW_COMMENT: "A hidden comment in a workshop was shown again",
  KEEP_REPORTED_COMMENT: "A comment that was reported stays as it is",
  CHANGE_PREMODERATION:
    "Comments of a workshop wait for a host before the room reads them, or no more",
  APPROVE_COMMENT: "A comment that waited was let into the room",
  DECLINE_COMMENT: "A comment that waited was not let into the room",
  HIDE_DISCUSSION_COMMENT: "A comment in a discussion was hidden",
  SHOW_DISCUSSION_COMMENT: "A hidden comment in a discussion was shown again",
  CREATE_PRACTICE: "A practice was begun; who began it writes it",
  INVITE_PRACTICE_AUTHOR: "Somebody was asked to write or read a practice",
  REMOVE_PRACTICE_AUTHOR: "Somebody writes or reads a practice no more",
  NAME_REVIEWER: "Somebody reviews a practice",
  END_REVIEW: "Somebody reviews a practice no more",
  VERIFY_EVIDENCE: "A result was confirmed, disputed or set back to stated",
  CONFIRM_ADOPTION: "The city a practice comes from confirmed that another took it over",
  WITHDRAW_PRACTICE: "A published practice was withdrawn",
};

registerEnumType(AuditAction, {
  name: "AuditAction",
  description: "What the audit log tells of: changes of rights, and moderation",
  valuesConfig: Object.fromEntries(
    Object.entries(told).map(([name, description]) => [name, { description }]),
  ),
});

export { AuditAction };
