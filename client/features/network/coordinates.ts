import { useLingui } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";

const precision = { minimumFractionDigits: 2, maximumFractionDigits: 4 };

/** "20.9517° N, 107.0748° E", with the letters and the decimal sign of the page's language. */
export function useCoordinates(latitude: number, longitude: number): string {
  const { t } = useLingui();
  const format = useFormat();
  const lat = format.number(Math.abs(latitude), precision);
  const lon = format.number(Math.abs(longitude), precision);
  const north = latitude >= 0 ? t`${lat}° N` : t`${lat}° S`;
  const east = longitude >= 0 ? t`${lon}° E` : t`${lon}° W`;
  return `${north}, ${east}`;
}
