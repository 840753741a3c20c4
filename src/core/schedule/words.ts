const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO date as people say it: "14 May", with the year where `withYear`. */
export function dateInWords(isoDate: string, withYear: boolean): string {
  const [year, month, day] = isoDate.split('-');
  const words = `${Number(day)} ${MONTHS[Number(month) - 1]}`;
  return withYear ? `${words} ${year}` : words;
}

/** "1 working day", "4.5 working days"; the sign is dropped. */
export function daysInWords(days: number, unit: 'working' | 'calendar' = 'working'): string {
  const rounded = Math.round(Math.abs(days) * 100) / 100;
  return `${rounded} ${unit} ${rounded === 1 ? 'day' : 'days'}`;
}
