import type { ReactNode } from "react";
import { Link } from "#client/router/Link.tsx";
import { Name } from "./Name.tsx";
import styles from "./Lines.module.css";

/** A list set as lines of a register: hairlines between, names large enough to scan. */
export function Lines({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.lines} aria-label={label}>
      {children}
    </ul>
  );
}

interface LineProps {
  /** Where the line leads; the whole line can be pressed. */
  to?: string;
  title: string;
  /** The language of the title, when it is not the page's. */
  lang?: string;
  /** Stands in the margin before the title: a date, a year. */
  margin?: ReactNode;
  /** Beside the title, on its line: a state, another spelling. */
  beside?: ReactNode;
  /** Under the title, quiet. */
  below?: ReactNode;
  /** At the end of the line: a figure, a button. */
  end?: ReactNode;
  size?: "normal" | "large";
}

export function Line({ to, title, lang, margin, beside, below, end, size = "normal" }: LineProps) {
  const name = <Name lang={lang}>{title}</Name>;
  const parts = [styles.line, size === "large" && styles.large, margin && styles.withMargin];
  return (
    <li className={parts.filter(Boolean).join(" ")}>
      {margin ? <div className={styles.margin}>{margin}</div> : null}
      <div className={styles.body}>
        <p className={styles.head}>
          {to ? (
            <Link to={to} className={styles.title}>
              {name}
            </Link>
          ) : (
            <span className={styles.title}>{name}</span>
          )}
          {beside ? <span className={styles.beside}>{beside}</span> : null}
        </p>
        {below ? <div className={styles.below}>{below}</div> : null}
      </div>
      {end ? <div className={styles.end}>{end}</div> : null}
    </li>
  );
}
