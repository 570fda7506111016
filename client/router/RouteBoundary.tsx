import { Component, createContext, use, type ReactNode } from "react";

const ErrorContext = createContext<unknown>(undefined);

/** What was thrown, for the page that stands in. */
export function useRouteError(): unknown {
  return use(ErrorContext);
}

interface RouteBoundaryProps {
  /** Another version is another try. */
  version: number;
  fallback: ReactNode;
  children: ReactNode;
}

interface Caught {
  version: number;
  caught: { error: unknown } | null;
}

/** Shows the fallback instead of a page that broke, until something else is shown. */
export class RouteBoundary extends Component<RouteBoundaryProps, Caught> {
  override state: Caught = { version: this.props.version, caught: null };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { caught: { error } };
  }

  static getDerivedStateFromProps({ version }: RouteBoundaryProps, before: Caught): Caught | null {
    return version === before.version ? null : { version, caught: null };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return <ErrorContext value={caught.error}>{this.props.fallback}</ErrorContext>;
  }
}

/** The fallback for what the page's code or loader threw before there was a page. */
export function Failed({ error, children }: { error: unknown; children: ReactNode }) {
  return <ErrorContext value={error}>{children}</ErrorContext>;
}
