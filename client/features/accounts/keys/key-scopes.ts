import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { KeyScope } from "#schema/generated/graphql.ts";

/** What a key may do, in words, from the least to the most. */
export const keyScopes: Record<KeyScope, MessageDescriptor> = {
  READ_PUBLIC: msg`Read what is public`,
  READ_MEMBER: msg`Read what I may read`,
  FOLLOW: msg`Follow it live`,
  WRITE_COMMENTS: msg`Comment for a city`,
  WRITE_PRACTICES: msg`Write practices for a city`,
};
