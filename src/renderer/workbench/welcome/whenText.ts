const DAY_MS = 86_400_000;
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const startOfDay = (atMs: number) => new Date(atMs).setHours(0, 0, 0, 0);

/** "Today, 14:05", "Yesterday", "3 days ago", then the date. */
export function whenText(atMs: number, nowMs: number): string {
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / DAY_MS);
  if (days <= 0) return `Today, ${TIME.format(atMs)}`;
  if (days === 1) return 'Yesterday';
  return days < 7 ? `${days} days ago` : DATE.format(atMs);
}
