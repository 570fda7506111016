import { Trans } from "@lingui/react/macro";
import { IconRefresh } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { Button } from "#client/ui/Button.tsx";
import styles from "./Editor.module.css";

interface EditorBoundaryProps {
  /** What is shown when the editor cannot be: the stored text. */
  instead: ReactNode;
  children: ReactNode;
}

/** The editor could not be loaded, or broke: the text stays, and what was written is on the device. */
export class EditorBoundary extends Component<EditorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <>
        <div className={styles.problem} role="alert">
          <p>
            <Trans>
              The editor could not be opened. You can read the text; what you wrote is kept on this
              device.
            </Trans>
          </p>
          {/* A part of the page that was missed is only asked for again by a new page. */}
          <Button
            icon={<IconRefresh size={18} aria-hidden="true" />}
            onClick={() => window.location.reload()}
          >
            <Trans>Load the page again</Trans>
          </Button>
        </div>
        {this.props.instead}
      </>
    );
  }
}
