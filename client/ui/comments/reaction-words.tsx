import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { IconBulb, IconHeartHandshake, IconThumbUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ReactionKind } from "#schema/generated/graphql.ts";

/** An icon never without its word. */
export const reactions: readonly {
  kind: ReactionKind;
  word: MessageDescriptor;
  icon: ReactNode;
}[] = [
  { kind: "AGREE", word: msg`Agree`, icon: <IconThumbUp size={18} aria-hidden="true" /> },
  { kind: "THANKS", word: msg`Thanks`, icon: <IconHeartHandshake size={18} aria-hidden="true" /> },
  { kind: "USEFUL", word: msg`Useful`, icon: <IconBulb size={18} aria-hidden="true" /> },
];
