import "#client/styles/fonts.css";
import "#client/styles/tokens.css";
import "#client/styles/base.css";
import { ApolloProvider } from "@apollo/client/react";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { apollo } from "#client/apollo/client.ts";
import { followArrivals } from "#client/app/follow-arrivals.ts";
import { Shell } from "#client/app/Shell.tsx";
import { applyTheme } from "#client/app/theme.ts";
import { UnsentDiscussionNotice } from "#client/features/discussion/UnsentDiscussionNotice.tsx";
import { SearchDoor } from "#client/features/search/SearchDoor.tsx";
import { UnsentNotice } from "#client/features/workshops/unsent/UnsentNotice.tsx";
import { activateLanguage, preferredLanguage } from "#client/i18n/language.ts";
import { RouteErrorPage } from "#client/pages/RouteErrorPage.tsx";
import { RouterProvider } from "#client/router/RouterProvider.tsx";
import { prefetchOnIntent } from "./prefetch.ts";
import { router } from "./routes.tsx";

applyTheme();
followArrivals(router);
prefetchOnIntent(router);

// The texts come while the first page's data is under way; without them nothing can be said.
await activateLanguage(preferredLanguage());

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={apollo}>
        <RouterProvider router={router}>
          <Shell
            failed={<RouteErrorPage />}
            search={<SearchDoor />}
            notices={
              <>
                <UnsentNotice />
                <UnsentDiscussionNotice />
              </>
            }
          />
        </RouterProvider>
      </ApolloProvider>
    </I18nProvider>
  </StrictMode>,
);
