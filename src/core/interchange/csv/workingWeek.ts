const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const FULL = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** 1 = Monday ... 7 = Sunday, by its number or the first letters (two at least) of its English name; null = no day. */
function weekdayFrom(word: string): number | null {
  if (/^[1-7]$/.test(word)) return Number(word);
  const at = word.length < 2 ? -1 : FULL.findIndex((name) => name.startsWith(word.toLowerCase()));
  return at < 0 ? null : at + 1;
}

/**
 * The ISO weekdays of a cell such as `Mon-Thu`, `1-4`, `Mon;Wed;Fri` or `Mon-Wed, Fri`, ascending; null where an item
 * is no day or span. A span may run over the weekend (`Sun-Thu`).
 */
export function parseWorkingWeek(cell: string): number[] | null {
  const days = new Set<number>();
  for (const item of cell.replace(/\s*[-–]\s*/g, '-').split(/[;,\s]+/)) {
    if (item === '') continue;
    const [from = '', to = from, ...more] = item.split('-');
    const first = weekdayFrom(from);
    const last = weekdayFrom(to);
    if (first === null || last === null || more.length > 0) return null;
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === last) break;
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

/** The shortest cell that `parseWorkingWeek` reads back; by names, as spreadsheets take `1-4` for a date. */
export function workingWeekText(week: readonly number[]): string {
  const days = [...new Set(week)].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span && span[1] === day - 1) span[1] = day;
    else spans.push([day, day]);
  }
  const name = (day: number) => NAMES[day - 1] as string;
  return spans.map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`)).join(';');
}
