/**
 * How values come out of both drivers, so that rows look alike on either (see `tables.ts`).
 * MikroORM takes a Date as it takes its own text form.
 */
const oids = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 } as const;

/** "2018-08-30 01:30:00.5+00" in whatever zone the session speaks. */
function instant(text: string): Date {
  const iso = text.replace(" ", "T");
  return new Date(/[+-]\d\d$/.test(iso) ? `${iso}:00` : iso);
}

export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  // Sequence numbers and counts stay far below 2^53.
  [oids.int8]: Number,
  [oids.numeric]: Number,
  [oids.date]: (text) => text,
  [oids.timestamptz]: instant,
};
