import { plural } from './plural.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const FTE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const SHORT_DAY_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const at = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

/** Everything the PDF says. */
export const printStrings = {
  sections: { structure: 'Structure', roadmap: 'Roadmap', timeline: 'Timeline', findings: 'Findings' },
  kinds: {
    'stream-aligned': 'Stream-aligned',
    platform: 'Platform',
    enabling: 'Enabling',
    'complicated-subsystem': 'Complicated subsystem',
    unspecified: '',
  },
  legendKinds: {
    'stream-aligned': 'Stream-aligned team',
    platform: 'Platform team',
    enabling: 'Enabling team',
    'complicated-subsystem': 'Complicated-subsystem team',
    unspecified: 'Kind not set',
  },
  layers: {
    'storage-compute': 'Storage & compute',
    'resource-management': 'Resource management',
    'ml-platform': 'ML platform',
    'dev-environment': 'Development environment',
  },
  severities: { error: 'Problem', warning: 'Warning', info: 'Note' },
  severityCount: {
    error: (count: number) => plural(count, 'problem', 'problems'),
    warning: (count: number) => plural(count, 'warning', 'warnings'),
    info: (count: number) => plural(count, 'note', 'notes'),
  },
  number: (value: number) => FTE.format(value),
  fteOf: (filled: number, total: number) =>
    Math.abs(filled - total) < 1e-9 ? `${FTE.format(total)} FTE` : `${FTE.format(filled)} of ${FTE.format(total)} FTE`,
  date: (isoDate: string) => DAY.format(at(isoDate)),
  shortDate: (isoDate: string) => SHORT_DAY.format(at(isoDate)),
  shortDateYear: (isoDate: string) => SHORT_DAY_YEAR.format(at(isoDate)),
  pageOf: (page: number, pages: number) => `${page} of ${pages}`,
  onPage: (page: number) => `p. ${page}`,
  vacant: 'Vacant seat',
  vacantLegend: 'Vacant seat',
  leadLegend: 'Lead',
  badgeLegend: 'Number of findings',
  overview: 'Overview',
  teams: (count: number) => plural(count, 'team', 'teams'),
  subTeams: (count: number) => plural(count, 'sub-team', 'sub-teams'),
  seats: (count: number) => plural(count, 'seat', 'seats'),
  vacantSeats: (count: number) => plural(count, 'vacant seat', 'vacant seats'),
  noSeats: 'No seats',
  noTeams: 'There are no teams in this workspace yet.',
  part: (part: number, parts: number) => `part ${part} of ${parts}`,
  load: 'Load',
  barsByLinks: (date: string) => `The bars stand where dependencies alone put them: finish ${date}.`,
  finishColumn: 'Finish',
  floatColumn: 'Float',
  peak: (fte: number, overloads: number) =>
    overloads === 0
      ? `peak ${FTE.format(fte)} FTE`
      : `peak ${FTE.format(fte)} FTE, over capacity ${plural(overloads, 'time', 'times')}`,
  seatsPart: (part: number, parts: number) => `seats ${part} of ${parts}`,
  tasks: (count: number) => plural(count, 'task', 'tasks'),
  links: (count: number) => plural(count, 'dependency', 'dependencies'),
  criticalTasks: (count: number) => `${count} without float`,
  noTasks: 'There are no tasks in this workspace yet.',
  noOwner: 'No owner',
  acrossTeams: 'Across teams',
  marker: (date: string) => `Milestone ${date}`,
  days: (days: number) => `${NUMBER.format(days)} d`,
  range: (low: number, likely: number, high: number) =>
    `${NUMBER.format(low)}–${NUMBER.format(likely)}–${NUMBER.format(high)} d`,
  noEstimate: 'no estimate',
  float: (days: number) => `${days > 0 ? '+' : ''}${NUMBER.format(days).replace('-', '−')} d`,
  until: (date: string) => `to ${date}`,
  continued: (name: string) => `${name}, continued`,
  criticalPath: 'Critical path',
  criticalPathHint:
    'In order; each task starts when the one before it lets it. A day lost on one of them is a day lost for the whole plan.',
  criticalPathNote: (tasks: number, days: number, finish: string) =>
    `Critical path: ${plural(tasks, 'task', 'tasks')}, ${NUMBER.format(days)} working days, finish ${finish}`,
  loopsNote: (loops: number) =>
    `${plural(loops, 'loop', 'loops')} of dependencies: the links that close them are left out of the dates`,
  criticalLegend: 'Critical path, or late',
  tightLegend: 'No float: a delay moves the finish',
  nearCriticalLegend: (days: number) => `Near-critical: ${plural(days, 'day', 'days')} of float or less`,
  tailLegend: 'Total float: how far it may slip',
  rangeLegend: 'P10 to P90 of its finish',
  deadlineLegend: 'Deadline',
  progressLegend: 'Done',
  finishLegend: 'Project finish',
  capacityLegend: 'Capacity',
  overLegend: 'Over capacity',
  floatLegend: '+6 d: float in working days',
  leftOutLegend: 'Closes a loop, left out',
  linkLabel: (type: string, lagDays: number, lagUnit: 'working' | 'elapsed') => {
    const unit = lagUnit === 'elapsed' ? 'calendar d' : 'd';
    const lag = lagDays === 0 ? '' : `${lagDays > 0 ? '+' : '−'}${NUMBER.format(Math.abs(lagDays))} ${unit}`;
    return type === 'FS' ? lag : `${type} ${lag}`.trim();
  },
  noFindings: 'Nothing was found: no gap in ownership, no trouble in the schedule.',
  noFindingsOfSome: 'The rules that could be asked found nothing.',
  mutedRules: (count: number) =>
    `${plural(count, 'rule', 'rules')} had too little data to be asked; the app says which.`,
  facilitatorOnly: (count: number) =>
    `${plural(count, 'finding', 'findings')} about one person’s load ${count === 1 ? 'is' : 'are'} not printed: ${count === 1 ? 'it is' : 'they are'} for the facilitator, in the app.`,
  families: {
    schedule: 'Schedule',
    forecast: 'Forecast',
    levelled: 'Levelled plan',
    ownership: 'Ownership',
    structure: 'Structure',
    reliability: 'Reliability',
    graph: 'Graph',
    priority: 'Priority',
    release: 'Releases',
  },
} as const;
