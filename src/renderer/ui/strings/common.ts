export const common = {
  appName: 'Crewmap',
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove',
  undo: 'Undo',
  mixed: 'Mixed',
  none: 'None',
  needsDate: 'Choose a date.',
  notDate: 'Write a date such as 2027-05-14 or 14.5.2027.',
  pickDate: 'Choose in a calendar',
  nothingFound: 'Nothing found.',
  moreFound: (count: number) => `${count} more. Type to narrow the list down.`,
  days: (days: number) => `${formatNumber(days)} d`,
  fte: (fte: number) => `${formatNumber(fte)} FTE`,
  count: (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`,
} as const;

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

function formatNumber(value: number): string {
  return NUMBER.format(value);
}
