import type { FragmentType } from "@apollo/client";
import { IconExternalLink } from "@tabler/icons-react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useFormat, type Format } from "#client/i18n/format.ts";
import { Name } from "#client/ui/Name.tsx";
import { sourceAddress } from "./source-address.ts";
import { sourceAnchor } from "./source-numbers.ts";
import {
  SourceList_SourceFragmentDoc,
  type SourceList_SourceFragment,
} from "./SourceList.generated.ts";
import styles from "./sources.module.css";

interface SourceListProps {
  /** In the order of their numbers. */
  sources: readonly FragmentType<SourceList_SourceFragment>[];
}

/** Where everything on the page was read, numbered as the marks in the text. */
export function SourceList({ sources }: SourceListProps) {
  return (
    <ol className={styles.list}>
      {sources.map((source, index) => (
        // The order is the numbering: a source has its place.
        // oxlint-disable-next-line react/no-array-index-key
        <SourceEntry key={index} number={index + 1} source={source} />
      ))}
    </ol>
  );
}

function SourceEntry({
  number,
  source,
}: {
  number: number;
  source: FragmentType<SourceList_SourceFragment>;
}) {
  const format = useFormat();
  const data = useMasked(SourceList_SourceFragmentDoc, source);
  if (!data) return null;
  const address = sourceAddress(data.site);
  const published = data.published ? writtenDate(format, data.published) : null;
  return (
    <li id={sourceAnchor(number)} className={styles.source}>
      <p>
        <Name>{data.title}</Name>
      </p>
      <p className={styles.where}>
        {address ? (
          <a href={address} rel="noreferrer">
            {data.site}
            <IconExternalLink size={14} aria-hidden="true" />
          </a>
        ) : (
          data.site
        )}
        {data.site && published ? " · " : null}
        {published}
      </p>
    </li>
  );
}

/** Days are written as the page writes days; "2014" or "c. 2006–2008" stay as the source has them. */
function writtenDate(format: Format, published: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(published) ? format.date(published, "UTC") : published;
}
