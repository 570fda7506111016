import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { GraphiQL } from "graphiql";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { examples } from "#client/developers/examples.ts";
import { fetcher } from "./fetcher.ts";

/** `/developers/graphiql?example=search` opens a worked example; tabs are kept in this browser. */
const wanted = new URLSearchParams(location.search).get("example");
const example = examples.find(({ name }) => name === wanted) ?? examples[0]!;

/** As on the pages of the hub: what was chosen there, else as the system has it. */
const [, chosen] = /(?:^|;\s*)theme=(light|dark)/.exec(document.cookie) ?? [];

createRoot(document.getElementById("graphiql")!).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      initialQuery={example.document}
      initialVariables={example.variables}
      defaultEditorToolsVisibility="variables"
      forcedTheme={chosen === "light" || chosen === "dark" ? chosen : undefined}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <a className="home" href="/developers">
          ESC Hub
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
