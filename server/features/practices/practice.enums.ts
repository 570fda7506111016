import { registerEnumType } from "type-graphql";

export const PracticeState = {
  DRAFT: "draft",
  SUBMITTED: "submitted",
  IN_REVIEW: "in_review",
  PUBLISHED: "published",
  WITHDRAWN: "withdrawn",
} as const;
export type PracticeState = (typeof PracticeState)[keyof typeof PracticeState];

registerEnumType(PracticeState, {
  name: "PracticeState",
  description:
    "Where the text that is being written stands; what readers read is the current version",
  valuesConfig: {
    DRAFT: { description: "Its authors write it" },
    SUBMITTED: { description: "Waits for the secretariat to name reviewers" },
    IN_REVIEW: { description: "Reviewers read it; nobody writes" },
    PUBLISHED: { description: "Published, and nothing new is written" },
    WITHDRAWN: { description: "No longer held up as a practice; the reason is told" },
  },
});

export const PracticeVersionState = {
  PUBLISHED: "published",
  SUPERSEDED: "superseded",
  WITHDRAWN: "withdrawn",
} as const;
export type PracticeVersionState = (typeof PracticeVersionState)[keyof typeof PracticeVersionState];

registerEnumType(PracticeVersionState, {
  name: "PracticeVersionState",
  description: "Where a locked version stands",
  valuesConfig: {
    PUBLISHED: { description: "The one that counts" },
    SUPERSEDED: { description: "A newer one took its place" },
    WITHDRAWN: { description: "Taken back, with the reason" },
  },
});

export const AuthorCapacity = { AUTHOR: "author", EXPERT: "expert" } as const;
export type AuthorCapacity = (typeof AuthorCapacity)[keyof typeof AuthorCapacity];

registerEnumType(AuthorCapacity, {
  name: "AuthorCapacity",
  description: "As what somebody works on a practice",
  valuesConfig: {
    AUTHOR: { description: "Stands as its author" },
    EXPERT: { description: "Was asked to help, and is not named as an author" },
  },
});

export const AuthorAccess = { READ: "read", WRITE: "write" } as const;
export type AuthorAccess = (typeof AuthorAccess)[keyof typeof AuthorAccess];

registerEnumType(AuthorAccess, {
  name: "AuthorAccess",
  description: "What somebody may do with the text",
  valuesConfig: {
    READ: { description: "Reads what is being written" },
    WRITE: { description: "Writes as well; authors always do" },
  },
});

export const PracticeOrder = {
  NEWEST: "newest",
  TITLE: "title",
  MOST_ADOPTED: "most_adopted",
  CHANGED: "changed",
} as const;
export type PracticeOrder = (typeof PracticeOrder)[keyof typeof PracticeOrder];

registerEnumType(PracticeOrder, {
  name: "PracticeOrder",
  description: "How a list of practices is ordered",
  valuesConfig: {
    NEWEST: { description: "What was published last comes first" },
    TITLE: { description: "By the title in the language it was written in" },
    MOST_ADOPTED: { description: "What most cities took over comes first" },
    CHANGED: {
      description: "What changed last comes first, by `updatedAt`",
    },
  },
});
