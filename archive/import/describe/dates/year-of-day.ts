/** A day without a year (`10-21`) as the last such day up to a date: what is answered came before. */
export function inYearBefore(
  monthDay: string | null,
  made: string | null | undefined,
): string | null {
  const year = yearOf(made);
  if (monthDay === null || year === null || !made) return null;
  const same = `${String(year)}-${monthDay}`;
  return same <= made ? same : `${String(year - 1)}-${monthDay}`;
}

/** A day without a year as the first such day from a date on: what is sent comes later. */
export function inYearAfter(
  monthDay: string | null,
  made: string | null | undefined,
): string | null {
  const year = yearOf(made);
  if (monthDay === null || year === null || !made) return null;
  const same = `${String(year)}-${monthDay}`;
  return same >= made ? same : `${String(year + 1)}-${monthDay}`;
}

const yearOf = (made: string | null | undefined): number | null =>
  made ? Number(made.slice(0, 4)) : null;
