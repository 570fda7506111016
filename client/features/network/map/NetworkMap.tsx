import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { type Frame, frameAround, wholeSheet } from "./frame.ts";
import { land } from "./land.ts";
import type { MapCountry } from "./map-country.ts";
import { MapDot } from "./MapDot.tsx";
import { placesOf } from "./map-places.ts";
import { project } from "./projection.ts";
import { useMapPointer } from "./useMapPointer.ts";
import styles from "./Map.module.css";

interface NetworkMapProps {
  /** Whose cities can be chosen. */
  countries: readonly MapCountry[];
  /** Everybody's: those that cannot be chosen are drawn faintly. */
  all: readonly MapCountry[];
  /** The whole region is shown, not the surroundings of some cities. */
  whole: boolean;
  /** The city that somebody points at elsewhere on the page. */
  pointed: string | null;
}

/** Land without borders, a dot for each city; arrow keys go to the nearest dot in that direction. */
export function NetworkMap({ countries, all, whole, pointed }: NetworkMapProps) {
  const { t } = useLingui();
  const places = useMemo(() => placesOf(countries), [countries]);
  const frame = whole ? wholeSheet : frameAround(places);
  const [active, setActive] = useState<string | null>(null);
  const { onKeyDown, ...pointer } = useMapPointer({ places, frame, active, setActive });
  const shown = pointed ?? active;
  return (
    <figure className={styles.figure}>
      <div className={styles.map} {...pointer}>
        <Land frame={frame} faint={whole ? [] : all.filter((one) => !countries.includes(one))} />
        <ul aria-label={t`Cities on the map. The arrow keys go from one to the next.`}>
          {places.map((place, index) => (
            <MapDot
              key={place.city.id}
              place={place}
              frame={frame}
              active={shown === place.city.id}
              // One stop of the tab key: the city one was at, else the first.
              tabStop={active === null ? index === 0 : active === place.city.id}
              onFocus={() => setActive(place.city.id)}
              onKeyDown={(event) => onKeyDown(event, place)}
            />
          ))}
        </ul>
      </div>
      <figcaption className={styles.caption}>
        <p className={styles.legend}>
          <span className={styles.full} aria-hidden="true" />
          <Trans>has published practices</Trans>
          <span className={styles.ring} aria-hidden="true" />
          <Trans>not yet</Trans>
        </p>
        <p>
          <Trans>
            Land outlines only: the map shows no borders and takes no position on boundaries.
          </Trans>
        </p>
        <p>
          <Trans>
            Land: <a href="https://www.naturalearthdata.com/">Natural Earth</a>, public domain.
            Places: <a href="https://www.geonames.org/">GeoNames</a>,{" "}
            <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.
          </Trans>
        </p>
      </figcaption>
    </figure>
  );
}

function Land({ frame, faint }: { frame: Frame; faint: readonly MapCountry[] }) {
  const { x, y, width, height } = frame;
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className={styles.land} d={land} />
      {faint
        .flatMap(({ cities }) => cities)
        .map((city) => {
          const at = project(city.longitude, city.latitude);
          return (
            <circle key={city.id} className={styles.faint} cx={at.x} cy={at.y} r={width / 250} />
          );
        })}
    </svg>
  );
}
