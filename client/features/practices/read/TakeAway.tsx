import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy, IconDownload, IconPrinter, IconShare } from "@tabler/icons-react";
import { Button } from "#client/ui/Button.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/toasts.ts";
import type { VersionText_VersionFragment } from "./VersionText.generated.ts";

interface TakeAwayProps {
  version: Pick<VersionText_VersionFragment, "exports" | "citation" | "url" | "title">;
}

const formatNames = {
  MARKDOWN: "Markdown",
  HTML: "HTML",
  DOCX: "Word (DOCX)",
  PDF: "PDF",
} as const;

/** The stored version in other forms, to print, to cite, to send on. */
export function TakeAway({ version }: TakeAwayProps) {
  const { t } = useLingui();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ message: t`Copied` });
    } catch {
      showToast({ message: t`This browser does not let pages copy. Select the text instead.` });
    }
  };
  const share = async () => {
    if (typeof navigator.share !== "function") return copy(version.url);
    // Closed again without sending is no failure.
    await navigator.share({ title: version.title, url: version.url }).catch(() => undefined);
  };
  const items: (MenuItem | "line")[] = [
    ...version.exports.map(({ format, url }) => ({
      label: formatNames[format],
      icon: <IconDownload size={18} aria-hidden="true" />,
      onSelect: () => window.location.assign(url),
    })),
    "line",
    {
      label: <Trans>Print</Trans>,
      icon: <IconPrinter size={18} aria-hidden="true" />,
      onSelect: () => window.print(),
    },
    {
      label: <Trans>Copy the citation</Trans>,
      icon: <IconCopy size={18} aria-hidden="true" />,
      onSelect: () => void copy(version.citation),
    },
    {
      label: <Trans>Send the link on</Trans>,
      icon: <IconShare size={18} aria-hidden="true" />,
      onSelect: () => void share(),
    },
  ];
  return (
    <Menu
      align="start"
      items={items}
      button={(props) => (
        <Button {...props} icon={<IconDownload size={18} aria-hidden="true" />}>
          <Trans>Take it away</Trans>
        </Button>
      )}
    />
  );
}
