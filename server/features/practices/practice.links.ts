import { leadsTo } from "#server/core/reads/follow.ts";
import { columnsOf } from "#server/core/reads/row-columns.ts";
import { personById } from "#server/features/accounts/people.ts";
import { cityById } from "#server/features/network/cities.ts";
import { countryByCode } from "#server/features/network/countries.ts";
import type { PracticeAuthor } from "./authors/practice-author.type.ts";
import { byPractice } from "./authors/practice-authors.ts";
import type { DiscussionComment } from "./discussion/discussion-comment.type.ts";
import { commentsOfPractice, commentCountOfPractice } from "./discussion/list-discussion.ts";
import { practicesOfCity } from "./place-practices.ts";
import type { Practice } from "./practice.type.ts";
import { published } from "./practice-titles.ts";

/** What answers look at: policies at whether it was ever published, the rest at what is selected. */
columnsOf<Practice>("Practice", {
  always: ["id", "currentVersionId"],
  fields: {
    id: [],
    url: ["slug"],
    city: ["cityId"],
    country: ["countryCode"],
    eventCursor: ["logEnd"],
    title: [],
    titleLanguage: ["language"],
    summary: [],
    authors: [],
    themes: [],
    comments: [],
    commentCount: [],
  },
});
columnsOf<PracticeAuthor>("PracticeAuthor", {
  always: ["id", "capacity"],
  fields: { id: [], person: ["personId"], seat: ["cityId", "organisationId"] },
});
columnsOf<DiscussionComment>("DiscussionComment", {
  always: ["id"],
  fields: {
    id: [],
    author: ["personId"],
    body: ["storedBody", "hiddenAt"],
    state: ["withdrawnAt", "hiddenAt"],
    onBehalfOf: ["forCityId", "forOrganisationId"],
    inReplyTo: ["inReplyToId"],
    replyCount: [],
    reactions: [],
  },
});

/** What is read together with practices when it is asked for. */
leadsTo("Practice", "city", "cityId", cityById);
leadsTo("Practice", "country", "countryCode", countryByCode);
leadsTo("Practice", "title", "id", published, ["language", "original", "title"]);
leadsTo("Practice", "titleLanguage", "id", published, ["language", "original"]);
leadsTo("Practice", "summary", "id", published, ["language", "original", "summary"]);
leadsTo("Practice", "authors", "id", byPractice);
leadsTo("Practice", "comments", "id", commentsOfPractice);
leadsTo("Practice", "commentCount", "id", commentCountOfPractice);
leadsTo("DiscussionComment", "author", "personId", personById);
leadsTo("PracticeAuthor", "person", "personId", personById);
leadsTo("City", "practices", "id", practicesOfCity);
