import { useFormat } from "#client/i18n/format.ts";

interface Period {
  periodAsStated: string;
  periodFrom: string | null;
  periodTo: string | null;
}

/** How figures and periods are said. */
export function useEvidenceWords(): {
  figure: (value: number | null, unit: string) => string;
  period: (of: Period) => string;
} {
  const format = useFormat();
  return {
    figure: (value, unit) => (value === null ? "–" : `${format.number(value)} ${unit}`.trim()),
    period: ({ periodAsStated, periodFrom, periodTo }) => {
      if (periodAsStated !== "") return periodAsStated;
      const days = [periodFrom, periodTo].flatMap((day) => (day ? [format.date(day, "UTC")] : []));
      return [...new Set(days)].join(" – ") || "–";
    },
  };
}
