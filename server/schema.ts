import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import type { NonEmptyArray } from "type-graphql";
import { buildHubSchema } from "#server/core/graphql/build-schema.ts";
import { limitKeys } from "#server/core/graphql/key-scopes.ts";
import { NodeResolver } from "#server/core/graphql/node.ts";
import { ServerTimeResolver } from "#server/core/graphql/server-time.resolver.ts";
import { keyScopes } from "#server/key-scopes.ts";
import { AccountsResolver } from "#server/features/accounts/accounts.resolver.ts";
import { AuditResolver } from "#server/features/accounts/audit/audit.resolver.ts";
import { PersonalDataResolver } from "#server/features/accounts/personal-data/personal-data.resolver.ts";
import { AccountResolver } from "#server/features/accounts/secretariat/account.resolver.ts";
import { KeysResolver, ViewerKeysResolver } from "#server/features/accounts/keys/keys.resolver.ts";
import { HealthResolver } from "#server/features/accounts/health/health.resolver.ts";
import { HubResolver } from "#server/features/accounts/hub.resolver.ts";
import { ViewerResolver } from "#server/features/accounts/viewer.resolver.ts";
import { ListRecognitionsResolver } from "#server/features/awards/list-recognitions.resolver.ts";
import {
  EditionResolver,
  ProgrammeResolver,
  SizeClassResolver,
} from "#server/features/awards/programme.resolver.ts";
import {
  AwardsFiguresResolver,
  CityRecognitionsResolver,
  CountryRecognitionsResolver,
  RecognitionResolver,
} from "#server/features/awards/recognition.resolver.ts";
import { NetworkChallengeMoved } from "#server/features/challenges/network-challenge.type.ts";
import { NetworkAdoptionMoved } from "#server/features/practices/adoption/network-adoption.type.ts";
import {
  NetworkPracticePublished,
  NetworkPracticeWithdrawn,
} from "#server/features/practices/network-practice.type.ts";
import { InvitationLinkResolver } from "#server/features/network/invitations/invitation-link.resolver.ts";
import { InvitationResolver } from "#server/features/network/invitations/invitation.resolver.ts";
import { MembershipMutations } from "#server/features/network/memberships/membership.mutations.ts";
import { NetworkSubscriptions } from "#server/features/network/network.subscriptions.ts";
import { ChallengeChanged } from "#server/features/challenges/challenge-changed.type.ts";
import {
  ChallengeDiscussionResolver,
  DiscussionSubjectResolver,
} from "#server/features/challenges/challenge-discussion.resolver.ts";
import { ChallengeMutations } from "#server/features/challenges/challenge.mutations.ts";
import { ChallengesFiguresResolver } from "#server/features/challenges/challenge-figures.resolver.ts";
import {
  CityChallengesResolver,
  CountryChallengesResolver,
} from "#server/features/challenges/challenge-places.resolver.ts";
import {
  AdoptionChallengeResolver,
  ChallengePracticesResolver,
  ChallengeStepPracticeResolver,
  PracticeChallengesResolver,
} from "#server/features/challenges/challenge-practices.resolver.ts";
import {
  ChallengeResolver,
  ChallengeStepResolver,
} from "#server/features/challenges/challenge.resolver.ts";
import { ChallengesSubscriptions } from "#server/features/challenges/challenges.subscriptions.ts";
import { ApiKeyCityResolver } from "#server/features/network/api-key-city.resolver.ts";
import { AuditBehalfResolver } from "#server/features/network/audit-behalf.resolver.ts";
import {
  CityNameResolver,
  CitySuccessionResolver,
  PopulationResolver,
} from "#server/features/network/city-facts.resolver.ts";
import { CityResolver } from "#server/features/network/city.resolver.ts";
import { CountryResolver } from "#server/features/network/country.resolver.ts";
import { DemoPersonResolver } from "#server/features/network/demo-person.resolver.ts";
import {
  MembershipResolver,
  PersonMembershipsResolver,
  ViewerMembershipsResolver,
} from "#server/features/network/membership.resolver.ts";
import {
  HubFiguresResolver,
  NetworkFiguresResolver,
} from "#server/features/network/network-figures.resolver.ts";
import { OrganisationMutations } from "#server/features/network/organisations/organisation.mutations.ts";
import { OrganisationResolver } from "#server/features/network/organisation.resolver.ts";
import { PeopleResolver } from "#server/features/network/people.resolver.ts";
import { PersonPageResolver } from "#server/features/network/person-page.resolver.ts";
import { SeatResolver } from "#server/features/network/seat.resolver.ts";
import { ThemeResolver } from "#server/features/network/theme.resolver.ts";
import { ActivityResolver } from "#server/features/notifications/activity.resolver.ts";
import { NotificationsMutations } from "#server/features/notifications/notifications.mutations.ts";
import {
  CityFollowResolver,
  PracticeFollowResolver,
  ThemeFollowResolver,
  ViewerNewsResolver,
} from "#server/features/notifications/viewer-news.resolver.ts";
import { AdoptionChanged } from "#server/features/practices/adoption/adoption-event.type.ts";
import { AdoptionMutations } from "#server/features/practices/adoption/adoption.mutations.ts";
import {
  CityAdoptionsResolver,
  CountryAdoptionsResolver,
  PracticeAdoptionsResolver,
} from "#server/features/practices/adoption/adoption-places.resolver.ts";
import { AdoptionsFiguresResolver } from "#server/features/practices/adoption/adoptions-figures.resolver.ts";
import {
  AdoptionResolver,
  AdoptionStepResolver,
} from "#server/features/practices/adoption/adoption.resolver.ts";
import { PracticeAuthorResolver } from "#server/features/practices/authors/practice-author.resolver.ts";
import {
  AdoptionEvidenceResolver,
  AdoptionStepEvidenceResolver,
} from "#server/features/practices/evidence/adoption-evidence.resolver.ts";
import { EvidenceChanged } from "#server/features/practices/evidence/evidence-event.type.ts";
import { EvidenceMutations } from "#server/features/practices/evidence/evidence.mutations.ts";
import { EvidenceResolver } from "#server/features/practices/evidence/evidence.resolver.ts";
import { PracticeEvidenceResolver } from "#server/features/practices/evidence/practice-evidence.resolver.ts";
import { DiscussionCommentResolver } from "#server/features/practices/discussion/discussion-comment.resolver.ts";
import { discussionEventTypes } from "#server/features/practices/discussion/discussion-event.type.ts";
import { DiscussionMutations } from "#server/features/practices/discussion/discussion.mutations.ts";
import { NetworkDiscussionCommentChanged } from "#server/features/practices/discussion/network-discussion.type.ts";
import { PracticeDiscussionResolver } from "#server/features/practices/discussion/practice-discussion.resolver.ts";
import { MissingForReviewResolver } from "#server/features/practices/missing-for-review.resolver.ts";
import { PracticeTextsResolver } from "#server/features/practices/practice-texts.resolver.ts";
import { PracticesMutations } from "#server/features/practices/practices.mutations.ts";
import { PracticeRevisionResolver } from "#server/features/practices/text/practice-revision.resolver.ts";
import {
  ListPracticesResolver,
  ViewerPracticesResolver,
} from "#server/features/practices/list-practices.resolver.ts";
import {
  CityPracticesResolver,
  CountryPracticesResolver,
  OrganisationPracticesResolver,
  PersonPracticesResolver,
  ThemePracticesResolver,
} from "#server/features/practices/place-practices.resolver.ts";
import { PracticeChanged } from "#server/features/practices/practice-event.type.ts";
import { PracticesFiguresResolver } from "#server/features/practices/practice-figures.resolver.ts";
import { PracticeResolver } from "#server/features/practices/practice.resolver.ts";
import { PracticesSubscriptions } from "#server/features/practices/practices.subscriptions.ts";
import { PracticeTextResolver } from "#server/features/practices/text/practice-text.resolver.ts";
import { PracticeReviewResolver } from "#server/features/practices/review/practice-review.resolver.ts";
import { ReviewMutations } from "#server/features/practices/review/review.mutations.ts";
import {
  ReviewResolver,
  ReviewRoundResolver,
} from "#server/features/practices/review/review.resolver.ts";
import { ViewerReviewsResolver } from "#server/features/practices/review/viewer-reviews.resolver.ts";
import { VersionExportsResolver } from "#server/features/practices/exports/version-exports.resolver.ts";
import { PracticeVersionResolver } from "#server/features/practices/versions/practice-version.resolver.ts";
import { PracticeVersionsResolver } from "#server/features/practices/versions/practice-versions.resolver.ts";
import { VersionsMutations } from "#server/features/practices/versions/versions.mutations.ts";
import { SearchHealthResolver } from "#server/features/search/search-health.resolver.ts";
import { SearchHitResolver } from "#server/features/search/search-hit.resolver.ts";
import { SearchResolver } from "#server/features/search/search.resolver.ts";
import { AgendaItemResolver } from "#server/features/workshops/agenda/agenda-item.resolver.ts";
import { AgendaMutations } from "#server/features/workshops/agenda/agenda.mutations.ts";
import { AttendanceMutations } from "#server/features/workshops/attendance/attendance.mutations.ts";
import { AttendanceResolver } from "#server/features/workshops/attendance/attendance.resolver.ts";
import { tellClosedPeople } from "#server/features/accounts/people.ts";
import { tellClosedWorkshops } from "#server/features/workshops/closed-workshop.ts";
import { CommentMutations } from "#server/features/workshops/comments/comment.mutations.ts";
import { NetworkWorkshopCommentChanged } from "#server/features/workshops/comments/network-comment.type.ts";
import { CommentResolver } from "#server/features/workshops/comments/comment.resolver.ts";
import { ChangeMinutesResolver } from "#server/features/workshops/minutes/change-minutes.resolver.ts";
import {
  MinutesResolver,
  MinutesRevisionResolver,
} from "#server/features/workshops/minutes/minutes.resolver.ts";
import {
  HeldCommentResolver,
  ViewerHeldCommentsResolver,
  WorkshopModerationResolver,
} from "#server/features/workshops/moderation/held-comment.resolver.ts";
import { ModerationResolver } from "#server/features/workshops/moderation/moderation.resolver.ts";
import {
  NetworkWorkshopChanged,
  NetworkWorkshopNoLongerPublic,
} from "#server/features/workshops/network-workshop-changed.type.ts";
import {
  CityWorkshopsResolver,
  CountryWorkshopsResolver,
  PersonWorkshopsResolver,
} from "#server/features/workshops/place-workshops.resolver.ts";
import {
  AdoptionOriginsResolver,
  ChallengeOriginsResolver,
  PracticeOriginsResolver,
} from "#server/features/workshops/outcomes/origins.resolver.ts";
import { OutcomeMutations } from "#server/features/workshops/outcomes/outcome.mutations.ts";
import { OutcomeResolver } from "#server/features/workshops/outcomes/outcome.resolver.ts";
import {
  AgendaItemOutcomesResolver,
  ChallengeOutcomesResolver,
  CommentOutcomesResolver,
  WorkshopOutcomesResolver,
} from "#server/features/workshops/outcomes/outcomes.resolver.ts";
import { PresenceResolver } from "#server/features/workshops/room/presence.resolver.ts";
import { RoomMutations } from "#server/features/workshops/room/room.mutations.ts";
import { ViewerWorkshopsResolver } from "#server/features/workshops/viewer-workshops.resolver.ts";
import { WorkshopDoorResolver } from "#server/features/workshops/workshop-door.resolver.ts";
import { workshopEventTypes } from "#server/features/workshops/workshop-event.type.ts";
import { WorkshopResolver } from "#server/features/workshops/workshop.resolver.ts";
import { WorkshopsFiguresResolver } from "#server/features/workshops/workshops-figures.resolver.ts";
import { WorkshopsMutations } from "#server/features/workshops/workshops.mutations.ts";
import { WorkshopsSubscriptions } from "#server/features/workshops/workshops.subscriptions.ts";
import { ResumeFailed } from "#server/resume-failed.type.ts";

const accounts = [
  AccountsResolver,
  ViewerResolver,
  HubResolver,
  HealthResolver,
  AuditResolver,
  AccountResolver,
  KeysResolver,
  ViewerKeysResolver,
  PersonalDataResolver,
];
const network = [
  CountryResolver,
  CityResolver,
  CityNameResolver,
  PopulationResolver,
  CitySuccessionResolver,
  OrganisationResolver,
  PeopleResolver,
  PersonPageResolver,
  MembershipResolver,
  PersonMembershipsResolver,
  ViewerMembershipsResolver,
  SeatResolver,
  ThemeResolver,
  AuditBehalfResolver,
  ApiKeyCityResolver,
  MembershipMutations,
  OrganisationMutations,
  InvitationResolver,
  InvitationLinkResolver,
  DemoPersonResolver,
  HubFiguresResolver,
  NetworkFiguresResolver,
  NetworkSubscriptions,
];

const awards = [
  ProgrammeResolver,
  EditionResolver,
  SizeClassResolver,
  RecognitionResolver,
  CityRecognitionsResolver,
  CountryRecognitionsResolver,
  ListRecognitionsResolver,
  AwardsFiguresResolver,
];

const challenges = [
  ChallengeResolver,
  ChallengeStepResolver,
  ChallengeMutations,
  CityChallengesResolver,
  CountryChallengesResolver,
  ChallengesFiguresResolver,
  ChallengePracticesResolver,
  ChallengeStepPracticeResolver,
  PracticeChallengesResolver,
  AdoptionChallengeResolver,
  ChallengesSubscriptions,
];

const practices = [
  PracticeResolver,
  PracticeTextsResolver,
  PracticeTextResolver,
  PracticeRevisionResolver,
  PracticeAuthorResolver,
  MissingForReviewResolver,
  PracticesMutations,
  ListPracticesResolver,
  ViewerPracticesResolver,
  CityPracticesResolver,
  CountryPracticesResolver,
  ThemePracticesResolver,
  OrganisationPracticesResolver,
  PersonPracticesResolver,
  PracticesFiguresResolver,
  PracticesSubscriptions,
];

const evidence = [
  EvidenceResolver,
  EvidenceMutations,
  PracticeEvidenceResolver,
  AdoptionEvidenceResolver,
  AdoptionStepEvidenceResolver,
];

const review = [
  PracticeReviewResolver,
  ReviewRoundResolver,
  ReviewResolver,
  ReviewMutations,
  ViewerReviewsResolver,
  PracticeVersionResolver,
  VersionExportsResolver,
  PracticeVersionsResolver,
  VersionsMutations,
];

const adoption = [
  AdoptionResolver,
  AdoptionsFiguresResolver,
  AdoptionStepResolver,
  AdoptionMutations,
  PracticeAdoptionsResolver,
  CityAdoptionsResolver,
  CountryAdoptionsResolver,
];

const discussion = [
  DiscussionCommentResolver,
  DiscussionMutations,
  DiscussionSubjectResolver,
  PracticeDiscussionResolver,
  ChallengeDiscussionResolver,
];

const workshops = [
  WorkshopResolver,
  WorkshopDoorResolver,
  WorkshopsMutations,
  AgendaItemResolver,
  AgendaMutations,
  AttendanceResolver,
  AttendanceMutations,
  RoomMutations,
  PresenceResolver,
  CommentResolver,
  CommentMutations,
  HeldCommentResolver,
  ViewerHeldCommentsResolver,
  WorkshopModerationResolver,
  ModerationResolver,
  ChangeMinutesResolver,
  MinutesResolver,
  MinutesRevisionResolver,
  ViewerWorkshopsResolver,
  CityWorkshopsResolver,
  CountryWorkshopsResolver,
  PersonWorkshopsResolver,
  WorkshopsFiguresResolver,
  WorkshopsSubscriptions,
];

const outcomes = [
  OutcomeResolver,
  OutcomeMutations,
  WorkshopOutcomesResolver,
  AgendaItemOutcomesResolver,
  CommentOutcomesResolver,
  ChallengeOutcomesResolver,
  PracticeOriginsResolver,
  ChallengeOriginsResolver,
  AdoptionOriginsResolver,
];

const notifications = [
  ActivityResolver,
  NotificationsMutations,
  ViewerNewsResolver,
  CityFollowResolver,
  PracticeFollowResolver,
  ThemeFollowResolver,
];

const search = [SearchResolver, SearchHealthResolver, SearchHitResolver];

/** The API's table of contents: every class that answers for fields. */
const resolvers: NonEmptyArray<Function> = [
  NodeResolver,
  ServerTimeResolver,
  ...accounts,
  ...network,
  ...awards,
  ...adoption,
  ...challenges,
  ...discussion,
  ...practices,
  ...evidence,
  ...review,
  ...workshops,
  ...search,
  ...notifications,
  ...outcomes,
];

/** Types that only stand behind an interface, such as the events of a subscription. */
const orphans: Function[] = [
  PracticeChanged,
  AdoptionChanged,
  EvidenceChanged,
  ChallengeChanged,
  ...discussionEventTypes,
  ...workshopEventTypes,
  NetworkWorkshopChanged,
  NetworkWorkshopNoLongerPublic,
  NetworkPracticePublished,
  NetworkPracticeWithdrawn,
  NetworkAdoptionMoved,
  NetworkChallengeMoved,
  NetworkDiscussionCommentChanged,
  NetworkWorkshopCommentChanged,
  ResumeFailed,
];

export function createSchema(): GraphQLSchema {
  const schema = buildHubSchema(resolvers, orphans);
  tellClosedPeople(schema);
  tellClosedWorkshops(schema);
  limitKeys(schema, keyScopes);
  return schema;
}
