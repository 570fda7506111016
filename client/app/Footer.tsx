import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Weave } from "#client/ui/Weave.tsx";
import { sitePlaces } from "./site-places.ts";
import styles from "./Footer.module.css";

export function Footer() {
  const { t, i18n } = useLingui();
  return (
    <footer className={styles.footer}>
      <Weave />
      <div className={styles.inner}>
        <p className={styles.says}>
          <Trans>Where ASEAN cities that want clean air, water and land help each other.</Trans>
        </p>
        <nav className={styles.links} aria-label={t`All places`}>
          {sitePlaces.map((place) => (
            <Link key={place.to} to={place.to}>
              {i18n._(place.label)}
            </Link>
          ))}
          <Link to="/map">
            <Trans>Map</Trans>
          </Link>
          <Link to="/join">
            <Trans>Join with a code</Trans>
          </Link>
          <Link to="/developers">
            <Trans>Developers</Trans>
          </Link>
        </nav>
        <div className={styles.small}>
          <p>
            <Trans>
              The network of ASEAN Environmentally Sustainable Cities (ESC). The page of each city
              names the source of every award, figure and role.
            </Trans>
          </p>
          <p>
            <Trans>
              Coordinates and undated populations: <a href="https://www.geonames.org/">GeoNames</a>,{" "}
              <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.
            </Trans>
          </p>
        </div>
      </div>
    </footer>
  );
}
