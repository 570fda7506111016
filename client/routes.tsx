import type { RouteHandle } from "#client/app/Shell.tsx";
import { withDeskTexts } from "#client/i18n/language.ts";
import { NotFoundPage } from "#client/pages/NotFoundPage.tsx";
import { Router } from "#client/router/router.ts";
import type { PageModule, Route } from "#client/router/route.ts";

/** A page in a file of its own, loaded with its texts when somebody goes (or is about to go) there. */
function page(path: string, load: () => Promise<PageModule>): Route {
  return { path, load: withDeskTexts(load) };
}

/** A page on the way of a phone into the room: what it says is there from the start. */
function roomPage(path: string, load: () => Promise<PageModule>, handle?: RouteHandle): Route {
  return { path, load, handle };
}

const devRoutes = __SHOW_COMPONENTS__
  ? [page("/dev/ui", () => import("#client/pages/ComponentsPage.tsx"))]
  : [];

const networkPages = [
  page("/countries", () => import("#client/pages/CountriesPage.tsx")),
  page("/countries/:code", () => import("#client/pages/CountryPage.tsx")),
  page("/map", () => import("#client/pages/MapPage.tsx")),
  page("/cities", () => import("#client/pages/CitiesPage.tsx")),
  page("/cities/:slug", () => import("#client/pages/CityPage.tsx")),
  page("/people", () => import("#client/pages/PeoplePage.tsx")),
  page("/people/:id", () => import("#client/pages/PersonPage.tsx")),
  page("/organisations", () => import("#client/pages/OrganisationsPage.tsx")),
  page("/organisations/:slug", () => import("#client/pages/OrganisationPage.tsx")),
];

const secretariat = () => import("#client/pages/SecretariatPage.tsx");
const partnerPages = [
  page("/developers", () => import("#client/pages/DevelopersPage.tsx")),
  page("/changelog", () => import("#client/pages/ChangelogPage.tsx")),
];

const accountPages = [
  page("/sign-in", () => import("#client/pages/SignInPage.tsx")),
  page("/settings", () => import("#client/pages/SettingsPage.tsx")),
  page("/invitation", () => import("#client/pages/InvitationPage.tsx")),
  page("/secretariat", secretariat),
  page("/secretariat/:part", secretariat),
  page("/news", () => import("#client/pages/NewsPage.tsx")),
];

/** The live room brings its own bars; before and after it the page keeps its margins itself. */
const room: RouteHandle = { frame: "room" };

const workshopPages = [
  page("/workshops/new", () => import("#client/pages/WorkshopFormPage.tsx")),
  page("/w/:slug/edit", () => import("#client/pages/WorkshopEditPage.tsx")),
  roomPage("/w/:slug", () => import("#client/pages/WorkshopPage.tsx"), room),
  roomPage("/j/:code", () => import("#client/pages/JoinPage.tsx")),
  roomPage("/join", () => import("#client/pages/JoinByCodePage.tsx")),
];

const practicePages = [
  page("/practices", () => import("#client/pages/PracticesPage.tsx")),
  page("/practices/compare", () => import("#client/pages/PracticesComparePage.tsx")),
  page("/practices/new", () => import("#client/pages/PracticeNewPage.tsx")),
  page("/practices/:slug/history", () => import("#client/pages/PracticeHistoryPage.tsx")),
  page("/practices/:slug/write", () => import("#client/pages/PracticeWritePage.tsx")),
  page("/practices/:slug/:language/:number", () => import("#client/pages/PracticeVersionPage.tsx")),
  page("/practices/:slug", () => import("#client/pages/PracticePage.tsx")),
];

const reviewPages = [
  page("/practices/:slug/review", () => import("#client/pages/PracticeReviewPage.tsx")),
  page("/work", () => import("#client/pages/WorkPage.tsx")),
];

const adoptionPages = [
  page("/adoptions", () => import("#client/pages/AdoptionsPage.tsx")),
  page("/practices/:slug/adopt", () => import("#client/pages/AdoptPage.tsx")),
  page("/adoptions/new", () => import("#client/pages/AdoptionNewPage.tsx")),
  page("/adoptions/:slug", () => import("#client/pages/AdoptionPage.tsx")),
];

const challengePages = [
  page("/challenges", () => import("#client/pages/ChallengesPage.tsx")),
  page("/challenges/new", () => import("#client/pages/ChallengeNewPage.tsx")),
  page("/challenges/:slug", () => import("#client/pages/ChallengePage.tsx")),
];

/** The site map: the first that fits. */
export const router = new Router([
  page("/", () => import("#client/pages/HomePage.tsx")),
  page("/search", () => import("#client/pages/SearchPage.tsx")),
  page("/workshops", () => import("#client/pages/WorkshopsListPage.tsx")),
  ...workshopPages,
  ...reviewPages,
  ...adoptionPages,
  ...challengePages,
  ...practicePages,
  ...networkPages,
  ...accountPages,
  ...partnerPages,
  ...devRoutes,
  roomPage("*", () => Promise.resolve({ Page: NotFoundPage })),
]);
