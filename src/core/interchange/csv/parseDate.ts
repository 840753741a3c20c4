const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Day first: `31.12.2027` or `31/12/2027`. */
const DAY_FIRST = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/;

/** The ISO date a cell writes, or null where it is no day of the calendar. */
export function parseDate(text: string): string | null {
  const iso = ISO.exec(text);
  const dayFirst = iso ? null : DAY_FIRST.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dayFirst ? [dayFirst[4], dayFirst[3], dayFirst[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().slice(0, 10) === date ? date : null;
}
