import { useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Name } from "#client/ui/Name.tsx";
import { CityCounts } from "./CityCounts.tsx";
import type { MapCountry } from "./map-country.ts";
import styles from "./Map.module.css";

interface MapListProps {
  countries: readonly MapCountry[];
  /** Somebody points at a city, or no longer: the map shows where it is. */
  onPoint: (id: string | null) => void;
}

/** The same as the map, to be read: cities by country. */
export function MapList({ countries, onPoint }: MapListProps) {
  const { t } = useLingui();
  return (
    <section className={styles.list} aria-label={t`Cities by country`}>
      {countries.map(({ id, name, cities }) => (
        <div key={id} className={styles.country}>
          <h2>{name}</h2>
          <ul className={styles.cities}>
            {cities.map((city) => (
              <li key={city.id}>
                <Link
                  to={`/cities/${city.slug}`}
                  onPointerEnter={() => onPoint(city.id)}
                  onPointerLeave={() => onPoint(null)}
                  onFocus={() => onPoint(city.id)}
                  onBlur={() => onPoint(null)}
                >
                  <Name>{city.name}</Name>
                </Link>{" "}
                <span>
                  <CityCounts city={city} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
