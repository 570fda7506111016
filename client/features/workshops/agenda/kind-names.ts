import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AgendaItemKind } from "#schema/generated/graphql.ts";

export const kindNames: Record<AgendaItemKind, MessageDescriptor> = {
  OPENING: msg`Opening`,
  PAPER: msg`Paper`,
  PLENARY: msg`Plenary`,
  PARALLEL_GROUP: msg`Parallel group`,
  DISCUSSION: msg`Discussion`,
  AGREEMENT: msg`Agreement`,
  CONCLUSION: msg`Conclusion`,
  BREAK: msg`Break`,
  CLOSING: msg`Closing`,
};

export const allKinds: readonly AgendaItemKind[] = [
  "OPENING",
  "PAPER",
  "PLENARY",
  "PARALLEL_GROUP",
  "DISCUSSION",
  "AGREEMENT",
  "CONCLUSION",
  "BREAK",
  "CLOSING",
];
