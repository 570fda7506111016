import { accountsInVietnamese } from "#server/core/language/accounts.vi.ts";
import { adoptionInVietnamese } from "#server/core/language/adoption.vi.ts";
import { challengesInVietnamese } from "#server/core/language/challenges.vi.ts";
import { exportsInVietnamese } from "#server/core/language/exports.vi.ts";
import { discussionInVietnamese } from "#server/core/language/discussion.vi.ts";
import { networkInVietnamese } from "#server/core/language/network.vi.ts";
import { notificationsInVietnamese } from "#server/core/language/notifications.vi.ts";
import { outcomesInVietnamese } from "#server/core/language/outcomes.vi.ts";
import { practicesInVietnamese } from "#server/core/language/practices.vi.ts";
import { reviewsInVietnamese } from "#server/core/language/reviews.vi.ts";
import { realtimeInVietnamese } from "#server/core/language/realtime.vi.ts";
import { workshopsInVietnamese } from "#server/core/language/workshops.vi.ts";

/** Each sentence that the hub says to people, and the same in Vietnamese. */
export const vietnamese = {
  ...accountsInVietnamese,
  ...adoptionInVietnamese,
  ...challengesInVietnamese,
  ...exportsInVietnamese,
  ...discussionInVietnamese,
  ...networkInVietnamese,
  ...notificationsInVietnamese,
  ...outcomesInVietnamese,
  ...practicesInVietnamese,
  ...realtimeInVietnamese,
  ...reviewsInVietnamese,
  ...workshopsInVietnamese,
} as const;
