import type { Workspace } from '../../model/nouns.ts';
import { dateInWords, daysInWords } from '../words.ts';
import type { Forecast, Influence, PercentileLevel, TargetForecast } from './forecast.ts';

export interface ForecastWords {
  /** The one sentence that leads; the only one that gives a date by itself. */
  readonly headline: string;
  /** What the other dates are, each told from the headline's. */
  readonly details: readonly string[];
}

const share = (probability: number): string => {
  const percent = Math.round(probability * 100);
  if (percent === 100 && probability < 1) return 'over 99 %';
  return percent === 0 && probability > 0 ? 'under 1 %' : `${percent} %`;
};

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const dateAt = ({ spread }: TargetForecast, wanted: PercentileLevel): string | undefined =>
  spread?.percentiles.find(({ level }) => level === wanted)?.date;

function orderInWords({ levelledTeams }: Forecast): string {
  if (!levelledTeams) return 'not levelled';
  return `levelled over ${levelledTeams} ${levelledTeams === 1 ? 'team' : 'teams'}`;
}

/** Why P80 is later (or earlier) than the plan: the parts of the gap that show, greatest first. */
function gapSentence({ gap }: Forecast): string | null {
  if (!gap || Math.abs(gap.totalDays) < 0.05) return null;
  const parts = [
    {
      days: gap.leanDays,
      words: 'estimates that lean to the late side',
      early: 'estimates that lean to the early side',
    },
    { days: gap.riskDays, words: 'risk events', early: 'risk events' },
    { days: gap.mergeDays, words: 'paths that wait for the latest of several', early: 'paths that meet' },
    { days: gap.spreadDays, words: 'being 80 % sure and not only on average', early: 'chance' },
  ]
    .filter(({ days }) => Math.abs(days) >= 0.05)
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days))
    .map(({ days, words, early }) => {
      const rounded = Math.round(Math.abs(days) * 10) / 10;
      return days > 0 ? `${rounded} for ${words}` : `${rounded} back for ${early}`;
    });
  const side = gap.totalDays > 0 ? 'later' : 'earlier';
  const total = daysInWords(Math.round(gap.totalDays * 10) / 10);
  return `The 80 % date is ${total} ${side} than the plan: ${parts.join(', ')}.`;
}

function influenceInWords(workspace: Workspace, { source, swingDays }: Influence): string {
  const days = `${Math.round(Math.abs(swingDays) * 10) / 10}`;
  if (source.kind === 'team') return `the optimism of ${workspace.team.get(source.teamId)?.name ?? 'a team'} (${days})`;
  if (source.kind === 'risk') return `${workspace.risk_event.get(source.riskEventId)?.title ?? 'a risk'} (${days})`;
  return `${workspace.task.get(source.taskId)?.title ?? 'a task'} (${days})`;
}

const BARS_TOLD = 3;

/**
 * A forecast in words. One date leads, the finish of the plan; how sure it is and every other date is told from it.
 * Where no estimate has a range it says so.
 */
export function forecastWords(workspace: Workspace, forecast: Forecast): ForecastWords {
  const { finish, ranges, runs, tornado } = forecast;
  const { spread, plan } = finish;
  const dates = [plan.date, dateAt(finish, 95) ?? plan.date, finish.dueDate ?? plan.date];
  const years = new Set(dates.map((date) => date.slice(0, 4))).size > 1;
  const say = (isoDate: string): string => dateInWords(isoDate, years);
  const order = orderInWords(forecast);
  if (!ranges || !spread) {
    return { headline: `Finish ${say(plan.date)}; no ranges given (${order})`, details: [] };
  }
  const p80 = dateAt(finish, 80) as string;
  const sure = p80 === plan.date ? '80 % sure of it' : `80 % sure by ${say(p80)}`;
  const details = [
    `${share(spread.planProbability)} of the runs are finished by ${say(plan.date)}, half of them by ${say(dateAt(finish, 50) as string)}, 95 % by ${say(dateAt(finish, 95) as string)}.`,
  ];
  if (finish.dueDate !== null && spread.dueProbability !== null) {
    details.push(`${share(spread.dueProbability)} are finished by ${say(finish.dueDate)}, when it is due.`);
  }
  const gap = gapSentence(forecast);
  if (gap) details.push(gap);
  if (tornado.length > 0) {
    const bars = tornado.slice(0, BARS_TOLD).map((bar) => influenceInWords(workspace, bar));
    details.push(`What moves the finish most, in working days between a good and a bad third: ${bars.join(', ')}.`);
  }
  return { headline: `Finish ${say(plan.date)}; ${sure} (${order}, ${thousands(runs)} runs)`, details };
}
