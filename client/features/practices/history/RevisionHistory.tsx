import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "#client/router/hooks.ts";
import { useFormat } from "#client/i18n/format.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import type { RevisionHistory_TextFragment } from "./History.generated.ts";
import { RestoreRevision } from "./RestoreRevision.tsx";
import { RevisionComparison } from "./RevisionComparison.tsx";
import { RevisionList } from "./RevisionList.tsx";
import styles from "./History.module.css";

interface RevisionHistoryProps {
  slug: string;
  text: RevisionHistory_TextFragment;
  canRestore: boolean;
  onMore: () => Promise<unknown>;
}

/** The states of a text, and one of them beside an earlier one. Both stand in the address. */
export function RevisionHistory({ slug, text, canRestore, onMore }: RevisionHistoryProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const revisions = text.revisions.edges.map(({ node }) => node);
  const asked = (name: string) =>
    revisions.find(({ number }) => String(number) === params.get(name));
  const after = asked("number") ?? revisions[0]!;
  const older = revisions.filter(({ number }) => number < after.number);
  const before = older.find(({ number }) => String(number) === params.get("with")) ?? older[0];
  const number = format.number(after.number);
  return (
    <div className={styles.layout}>
      <RevisionList
        slug={slug}
        language={text.language}
        revisions={revisions}
        current={after.number}
        hasMore={text.revisions.pageInfo.hasNextPage}
        onMore={onMore}
      />
      <section aria-labelledby="compared">
        <h2 id="compared">
          <Trans>What changed with version {number}</Trans>
        </h2>
        <div className={styles.bar}>
          {older.length > 0 ? (
            <SelectField
              label={t`Compared with`}
              value={String(before?.number ?? "")}
              options={older.map((each) => ({
                value: String(each.number),
                label: t`Version ${format.number(each.number)}, ${format.dateTime(each.savedAt)}`,
              }))}
              onChange={(event) =>
                setParams(
                  (now) => {
                    now.set("with", event.target.value);
                    return now;
                  },
                  { replace: true, preventScrollReset: true },
                )
              }
            />
          ) : null}
          {canRestore && after.number !== revisions[0]!.number ? (
            <RestoreRevision
              textId={text.id}
              language={text.language}
              number={after.number}
              newest={revisions[0]!.number}
            />
          ) : null}
        </div>
        <RevisionComparison
          key={`${before?.id ?? ""} ${after.id}`}
          beforeId={before?.id ?? null}
          afterId={after.id}
          lang={text.language}
        />
      </section>
    </div>
  );
}
