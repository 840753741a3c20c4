import type { Team, Workspace } from '../../../core/model/nouns.ts';
import { settingsOf } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { DaysOffField } from './DaysOffField.tsx';
import { Section } from './Section.tsx';
import { setFields } from './shared.ts';
import { WeekField } from './WeekField.tsx';

const text = strings.inspector;

/** The teams around a team, nearest first. */
function teamsAround({ team: teams }: Workspace, { parentId }: Team): Team[] {
  const around: Team[] = [];
  for (let at = parentId; at !== null; ) {
    const team: Team | undefined = teams.get(at);
    if (!team || around.includes(team)) break;
    around.push(team);
    at = team.parentId;
  }
  return around;
}

/** When a team works: what it has for itself, and what holds for it because of the teams around it. */
export function TeamCalendarSection({ team }: { readonly team: Team }) {
  const workspace = useDocument((state) => state.workspace);
  const { workingWeek: possible } = settingsOf(workspace);
  const around = teamsAround(workspace, team);
  const from = around.find(({ workingWeek }) => workingWeek !== null);
  const inherited = possible.filter((day) => from?.workingWeek?.includes(day) ?? true);
  const own = team.workingWeek?.filter((day) => possible.includes(day)) ?? null;
  const daysOff = new Set(around.flatMap(({ holidays }) => holidays));
  return (
    <Section title={text.calendar}>
      <WeekField
        days={own ?? inherited}
        possible={possible}
        onChange={(workingWeek) => setFields('team', [team], { workingWeek })}
        note={
          own === null ? (
            <p className="week-note">{text.weekFrom(from ? from.name || text.unnamedTeam : null)}</p>
          ) : (
            <button
              type="button"
              className="week-note week-reset"
              onClick={() => setFields('team', [team], { workingWeek: null })}
            >
              {text.weekReset(from ? from.name || text.unnamedTeam : null)}
            </button>
          )
        }
      />
      <DaysOffField
        label={text.daysOff}
        dates={team.holidays}
        onChange={(holidays) => setFields('team', [team], { holidays })}
      />
      {daysOff.size > 0 ? <p className="section-note">{text.moreDaysOff(daysOff.size)}</p> : null}
    </Section>
  );
}
