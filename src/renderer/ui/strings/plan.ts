import type { UnmetDemand } from '../../../core/schedule/plan/levelledPlan.ts';
import { common } from './common.ts';

const number = (value: number) => String(Math.round(value * 10) / 10).replace('-', '−');
const tasks = (count: number) => common.count(count, 'task', 'tasks');
const days = (value: number) => `${number(value)} d`;
const signed = (value: number) => `${value > 0 ? '+' : ''}${days(value)}`;

/** The plan panel. */
export const plan = {
  days,
  signed,
  percent: (share: number) => {
    const whole = Math.round(share * 100);
    // Rounding must not turn "nearly always" into "always".
    if (whole === 100 && share < 1) return '> 99 %';
    return whole === 0 && share > 0 ? '< 1 %' : `${whole} %`;
  },
  emptyTitle: 'There is nothing to plan yet',
  empty: 'Add tasks on the roadmap. Then this says when they are done, how sure that is and what would help.',
  untitled: 'Untitled task',
  projectFinish: 'Project finish',
  target: 'What is counted to',
  targetGroups: { project: 'Project', milestones: 'Milestones', tasks: 'Tasks' },
  finish: 'Finish',
  p80: (date: string) => `P80 ${date}`,
  p80Hint: '8 of 10 forecast runs are finished by then',
  levelledOver: (teams: number, linksDate: string) =>
    `What ${common.count(teams, 'team', 'teams')} can carry; dependencies alone would allow ${linksDate}.`,
  noRangesChip: 'No ranges',
  due: (date: string, lateDays: number) =>
    lateDays > 0 ? `Due ${date}: ${common.count(lateDays, 'working day', 'working days')} late` : `Due ${date}: met`,
  onTarget: (count: number, share: string) => `${tasks(count)} on its path · ${share} of open work is tight`,
  why: 'Why this date?',
  ofTask: (title: string, sentence: string) => `${title}: ${sentence}`,
  waitsForPeople: (title: string, roleType: string, team: string, busyWith: string) =>
    `${title} waits for ${roleType} in ${team}, ${busyWith === '' ? 'a seat that is filled that day' : `busy with ${busyWith}`}.`,
  nearCritical: 'Near-critical up to',
  nearCriticalUnit: 'd of float',
  stale: 'Changed since',
  again: 'Compute again',
  ready: (what: string) => `${what}: done`,
  stopKeeping: 'Stop, keep the best',
  tryAgain: 'Try again',
  failed: (why: string) => `The calculation stopped: ${why}`,
  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',

  sections: {
    forecast: 'Forecast',
    levelling: 'Levelling',
    whatIf: 'What if',
    baselines: 'Baselines',
  },

  runForecast: 'Run the forecast',
  forecasting: 'Forecasting',
  forecastHint: 'Plays the plan through thousands of times, each task between its optimistic and its pessimistic days.',
  noRanges:
    'No ranges: every open task has one duration and no risks are named, so there is one date and no odds. Give tasks optimistic and pessimistic days, or name what may happen to them.',
  percentile: (level: number) => `P${level}`,
  percentiles: 'Finished by',
  histogram: (from: string, to: string) => `How many runs finish when, from ${from} to ${to}`,
  planLine: 'plan',
  milestones: 'Milestones',
  milestonesLevelled: 'Milestones, levelled',
  milestoneP80: (plan: string, p80: string | null) => (p80 === null ? plan : `${plan} · P80 ${p80}`),
  meets: (share: string, date: string) => `${share} by ${date}`,
  drivers: 'What moves the project finish',
  driversHint: 'From the finish where each goes best to the finish where it goes worst',
  driverTeam: (team: string) => `How optimistic ${team} is`,
  driverRisk: (risk: string, task: string) => `${risk} (${task})`,
  driverSpan: (low: string, high: string) => `${low} to ${high}`,
  critical: 'Critical to the project finish',
  criticalityHint: 'Share of the runs in which it has no float',
  cruciality: (value: string) => `moves with the finish ${value}`,
  details: 'Details',
  seed: 'Seed',
  runs: 'Runs',
  runsUnit: 'runs',
  wholeNumber: (least: number, most: number) => `Write a whole number from ${number(least)} to ${number(most)}.`,
  ranIn: (runs: number, seed: number, seconds: string) =>
    `${common.count(runs, 'run', 'runs')}, seed ${seed}, ${seconds} s`,

  level: 'Level the teams',
  levelHint: 'Moves work later until no team is asked for more people than it has. Nothing changes until you accept.',
  levelling: 'Levelling',
  nothingToLevel:
    'No task asks for people yet. Give tasks a demand in the inspector, such as 1 FTE of ML Engineer, and levelling can say what the teams can carry.',
  objective: 'What comes first',
  objectives: [
    { value: 'finish', label: 'Early finish' },
    { value: 'dueDates', label: 'Deadlines' },
  ],
  effort: 'Search',
  efforts: [
    { value: '1000', label: 'Quick (1,000 schedules)' },
    { value: '10000', label: 'Thorough (10,000)' },
    { value: '100000', label: 'Long (100,000)' },
  ],
  bestSoFar: (date: string) => `Best finish so far ${date}`,
  before: 'Now',
  after: 'Levelled',
  overloads: 'Overloads',
  proven: 'No plan of these teams finishes earlier.',
  bound: (date: string) => `No plan of these teams can finish before ${date}.`,
  schedules: (count: number) => `${common.count(count, 'schedule', 'schedules')} tried`,
  fits: 'The teams can carry the plan as it is. Nothing has to move.',
  restFits: 'The teams can carry all the rest as it is. Nothing has to move.',
  moves: (count: number) => `${tasks(count)} would move`,
  chooseAll: 'All',
  chooseNone: 'None',
  move: (title: string) => `Move ${title}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  moveOf: (dates: string, waits: string | null) => (waits === null ? dates : `${dates} · ${waits}`),
  waitsFor: (roleType: string, team: string) => `waits for ${roleType} in ${team}`,
  accept: (count: number) => (count === 1 ? 'Accept 1 move' : `Accept ${number(count)} moves`),
  discard: 'Discard',
  unmet: 'Cannot be met',
  unmetDemand: (
    { demandFte, mostFte, reason }: Pick<UnmetDemand, 'demandFte' | 'mostFte' | 'reason'>,
    roleType: string,
    team: string,
  ) =>
    reason === 'too-much'
      ? `needs ${number(demandFte)} FTE of ${roleType}; ${team} has ${number(mostFte)} at most`
      : `needs ${number(demandFte)} FTE of ${roleType}, which ${team} has no more when its turn comes`,
  placed: (count: number) =>
    `${tasks(count)} ${count === 1 ? 'stands' : 'stand'} where levelling put ${count === 1 ? 'it' : 'them'}.`,
  clear: 'Clear levelling',

  shorten: 'One day shorter',
  shortenHint: 'These tasks, each shortened by a day, would help most.',
  shortenNone: 'No single task, shortened by a day, brings the finish forward: parallel paths hold it.',
  gain: (value: number) => `${number(value)} d earlier`,
  lessLate: (value: number) => `${number(value)} d less late`,
  latestStarts: 'Latest starts',
  latestStartsHint: (target: string | null) =>
    `A later start moves ${target ?? 'the finish'} or misses a deadline; red ones are too late already.`,
  extraFte: 'One more person',
  extraFteHint: 'What one more FTE of each role would win for the levelled finish, and cost until then',
  runExtraFte: 'Find where one more person helps',
  tryingExtra: 'Trying one more person',
  extraFteNone: 'One more person in any of these teams does not bring the finish forward.',
  extraFteOf: (roleType: string, team: string) => `+1 ${roleType} in ${team}`,
  extraFteFinish: (date: string, demandsMet: number, cost: string | null) =>
    [
      `finish ${date}`,
      ...(demandsMet > 0 ? [`${tasks(demandsMet)} can be done that could not`] : []),
      ...(cost === null ? [] : [cost]),
    ].join(' · '),
  cost: (amount: number, currency: string) => `costs ${common.count(Math.round(amount), currency, currency)}`,
  dayRate: (roleType: string) => `Day rate of ${roleType}`,
  dayRateUnit: (currency: string) => `${currency}/d`,
  sharedFloat: 'Shared float',
  sharedFloatHint: 'What one task of a chain uses up, the others do not have any more.',
  sharedFloatNone: 'No tasks share a float.',
  chain: (count: number) => `${tasks(count)} share it`,
  handOffs: 'Hand-offs on the critical path',
  handOffsNone: 'The critical path stays within one team.',
  handOff: (from: string, to: string) => `${from} → ${to}`,
  handOffOf: (task: string, only: boolean) => (only ? `${task} · their only connection` : task),

  baselineName: 'Name of the baseline',
  takeBaseline: 'Take',
  noBaselines: 'A baseline keeps the dates as they are now, to see later what slipped.',
  baselineFinish: (date: string) => `finish ${date}`,
  renameBaseline: (name: string) => `Name of ${name}`,
  compareBaseline: (name: string) => `Compare with ${name}`,
  hideBaseline: (name: string) => `Stop comparing with ${name}`,
  deleteBaseline: (name: string) => `Delete ${name}`,
  slipped: 'What moved',
} as const;
