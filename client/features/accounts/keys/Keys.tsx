import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Button } from "#client/ui/Button.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { KeyForm } from "./KeyForm.tsx";
import { KeyLine } from "./KeyLine.tsx";
import styles from "./Keys.module.css";
import { Keys_ViewerFragmentDoc, type Keys_ViewerFragment } from "./Keys.generated.ts";
import { NewKey } from "./NewKey.tsx";

/** The keys by which one's programs use the hub. */
export function Keys({ viewer }: { viewer: FragmentType<Keys_ViewerFragment> }) {
  const { t } = useLingui();
  const data = useMasked(Keys_ViewerFragmentDoc, viewer);
  const [making, setMaking] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  if (!data) return null;
  const cities = data.memberships.flatMap(({ role, city }) =>
    city && role !== "SECRETARIAT" ? [city] : [],
  );
  return (
    <div className={styles.keys}>
      {data.apiKeys.nodes.length > 0 ? (
        <Lines label={t`Keys for programs`}>
          {data.apiKeys.nodes.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </Lines>
      ) : (
        <p className={styles.none}>
          <Trans>You have no keys.</Trans>
        </p>
      )}
      <Button icon={<IconKey size={18} aria-hidden="true" />} onClick={() => setMaking(true)}>
        <Trans>Make a key</Trans>
      </Button>
      {making ? (
        <KeyForm
          cities={cities}
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setToken(made);
          }}
        />
      ) : null}
      {token === null ? null : <NewKey token={token} onClose={() => setToken(null)} />}
    </div>
  );
}
