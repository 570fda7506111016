import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "#client/router/Link.tsx";
import { useSearchParams } from "#client/router/hooks.ts";
import { buttonClass } from "#client/ui/button-class.ts";
import { Tabs, type Tab } from "#client/ui/Tabs.tsx";
import { CodeBlock } from "./CodeBlock.tsx";
import { type Example, examples } from "./examples.ts";
import { followingOf, snippetsOf, streamOf } from "./snippets.ts";
import { useExampleTitles } from "./useExampleTitles.ts";
import styles from "./Examples.module.css";

type Form = "query" | "curl" | "typescript" | "python";

/** The worked examples: one is shown, as a document and as programs; the address says which. */
export function Examples() {
  const { t } = useLingui();
  const titleOf = useExampleTitles();
  const [parameters] = useSearchParams();
  const wanted = parameters.get("example");
  const shown = examples.find(({ name }) => name === wanted) ?? examples[0]!;
  return (
    <div className={styles.examples}>
      <nav aria-label={t`Examples`}>
        <ul className={styles.names}>
          {examples.map(({ name }) => (
            <li key={name}>
              <Link
                to={`/developers?example=${name}`}
                className={styles.name}
                aria-current={name === shown.name || undefined}
                preventScrollReset
              >
                {titleOf(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ShownExample example={shown} title={titleOf(shown.name)} />
    </div>
  );
}

function ShownExample({ example, title }: { example: Example; title: string }) {
  const { t } = useLingui();
  const [form, setForm] = useState<Form>("query");
  const asked = { origin: window.location.origin, ...example };
  const programs = example.live
    ? { curl: streamOf(asked), typescript: followingOf(asked) }
    : { ...snippetsOf(asked) };
  const codes: Partial<Record<Form, string>> = {
    query: `${example.document}\n# ${t`Variables`}\n# ${example.variables.trim()}\n`,
    ...programs,
  };
  const names: Record<Form, string> = {
    query: "GraphQL",
    curl: "curl",
    typescript: "TypeScript",
    python: "Python",
  };
  const tabs: Tab<Form>[] = (Object.keys(names) as Form[])
    .filter((id) => codes[id] !== undefined)
    .map((id) => ({ id, label: names[id] }));
  const selected = codes[form] === undefined ? "query" : form;
  return (
    <div className={styles.shown}>
      <p className={styles.run}>
        {/* Not a page of the client: the whole browser goes there. */}
        <a
          href={`/developers/graphiql?example=${example.name}`}
          className={buttonClass({ variant: "primary" })}
        >
          <IconPlayerPlay size={18} aria-hidden="true" />
          <Trans>Run it in GraphiQL</Trans>
        </a>
      </p>
      <Tabs label={title} tabs={tabs} selected={selected} onSelect={setForm}>
        <CodeBlock code={codes[selected]!} label={`${title}: ${names[selected]}`} />
      </Tabs>
    </div>
  );
}
