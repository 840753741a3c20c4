import type { Team, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { createTeamCalendar } from './teamCalendar.ts';

/** What a team has for itself: null where it works whenever the workspace does. */
interface TeamRules {
  /** ISO weekdays, only those the workspace works too. */
  readonly workingWeek: readonly number[];
  readonly holidays: readonly string[];
}

/** The team, the team around it, and so on. */
function* outwards({ team: teams }: Workspace, teamId: string): Generator<Team> {
  const seen = new Set<string>();
  let at: string | null = teamId;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const team: Team | undefined = teams.get(at);
    if (!team) return;
    yield team;
    at = team.parentId;
  }
}

function rulesOf(workspace: Workspace, teamId: string): TeamRules | null {
  const { workingWeek: workspaceWeek } = settingsOf(workspace);
  let week: readonly number[] | null = null;
  const holidays: string[] = [];
  for (const team of outwards(workspace, teamId)) {
    week ??= team.workingWeek;
    holidays.push(...team.holidays);
  }
  const shared = workspaceWeek.filter((weekday) => week === null || week.includes(weekday));
  // A team that never works when the workspace does would never finish anything: its week says nothing.
  const workingWeek = shared.length > 0 ? shared : workspaceWeek;
  if (workingWeek.length === workspaceWeek.length && holidays.length === 0) return null;
  return { workingWeek, holidays };
}

/**
 * Working time by team: its own week or that of the nearest team around it that has one, without its days off and
 * those of all teams around it. Only removes days (interface.md): null where the workspace's calendar says it all.
 */
export function teamCalendars(
  workspace: Workspace,
  calendar: Calendar,
): (teamId: string | null) => TaskCalendar | null {
  const { holidays } = settingsOf(workspace);
  const byTeam = new Map<string, TaskCalendar | null>();
  // Teams with the same days off share their tables.
  const byRules = new Map<string, TaskCalendar>();
  const calendarOf = (teamId: string): TaskCalendar | null => {
    const rules = rulesOf(workspace, teamId);
    if (rules === null) return null;
    const key = JSON.stringify([rules.workingWeek, [...rules.holidays].sort()]);
    let shared = byRules.get(key);
    if (!shared) {
      const team = createCalendar({
        projectStart: calendar.startDate,
        workingWeek: rules.workingWeek,
        holidays: [...holidays, ...rules.holidays],
      });
      shared = createTeamCalendar(calendar, team);
      byRules.set(key, shared);
    }
    return shared;
  };
  return (teamId) => {
    if (teamId === null) return null;
    let found = byTeam.get(teamId);
    if (found === undefined) {
      found = calendarOf(teamId);
      byTeam.set(teamId, found);
    }
    return found;
  };
}
