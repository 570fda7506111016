import type { KeyboardEvent } from "react";
import { Link } from "#client/router/Link.tsx";
import { Name } from "#client/ui/Name.tsx";
import { CityCounts } from "./CityCounts.tsx";
import type { Frame } from "./frame.ts";
import type { MapPlace } from "./map-places.ts";
import styles from "./Map.module.css";

interface MapDotProps {
  place: MapPlace;
  frame: Frame;
  /** Its label is shown. */
  active: boolean;
  tabStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLAnchorElement>) => void;
}

/** A city on the map: a link, whose text is a label that shows when somebody is at it. */
export function MapDot({ place, frame, active, tabStop, onFocus, onKeyDown }: MapDotProps) {
  const { city, country } = place;
  const left = (place.x - frame.x) / frame.width;
  const top = (place.y - frame.y) / frame.height;
  return (
    <li style={{ left: `${left * 100}%`, top: `${top * 100}%` }} data-active={active || undefined}>
      <Link
        to={`/cities/${city.slug}`}
        className={city.practiceCount > 0 ? styles.dot : `${styles.dot} ${styles.quiet}`}
        data-map-city={city.id}
        // The label lies on the side that has room.
        data-side={left > 0.5 ? "left" : "right"}
        data-end={top > 0.75 ? "up" : undefined}
        tabIndex={tabStop ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <span className={styles.label}>
          <strong>
            <Name>{city.name}</Name>
          </strong>{" "}
          <span>
            <Name>{country}</Name>
          </span>{" "}
          <span>
            <CityCounts city={city} />
          </span>
        </span>
      </Link>
    </li>
  );
}
