import { Trans } from "@lingui/react/macro";
import { IconCloudOff } from "@tabler/icons-react";
import { useConnection } from "#client/apollo/connection.ts";
import { Banner } from "#client/ui/Banner.tsx";

/** Says that the connection is gone, what is safe, and what happens by itself. */
export function ConnectionBanner() {
  const connection = useConnection();
  return (
    <Banner tone="notice" icon={<IconCloudOff size={20} aria-hidden="true" />}>
      {connection === "online" ? null : <ConnectionText offline={connection === "offline"} />}
    </Banner>
  );
}

function ConnectionText({ offline }: { offline: boolean }) {
  return offline ? (
    <Trans>
      You are offline. What you see stays here; what you write is kept on this device and sent once
      you are back.
    </Trans>
  ) : (
    <Trans>
      The connection is interrupted and is being restored. What you write is kept on this device and
      sent once it is back.
    </Trans>
  );
}
