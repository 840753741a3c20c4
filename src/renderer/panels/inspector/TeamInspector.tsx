import { optionsOf } from '../../../core/catalogue/choices.ts';
import { TEAM_KIND_CHOICES, TEAM_METHOD_CHOICES } from '../../../core/catalogue/labels.ts';
import { moveTeam } from '../../../core/change/commands/moveTeam.ts';
import { nameLead } from '../../../core/change/commands/nameLead.ts';
import type { Role, Team, Workspace } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { strings } from '../../ui/strings/index.ts';
import { showSubjects } from '../findings/showSubjects.ts';
import { CapacitySection } from './CapacitySection.tsx';
import { Heading } from './Heading.tsx';
import { RowChoice, RowNumber, RowText } from './RowFields.tsx';
import { SeatEntry } from './SeatEntry.tsx';
import { SeatList } from './SeatList.tsx';
import { Section } from './Section.tsx';
import { SubjectList } from './SubjectList.tsx';
import { sharedOf } from './shared.ts';
import { TeamCalendarSection } from './TeamCalendarSection.tsx';
import { TeamField } from './TeamField.tsx';

const text = strings.inspector;

/** The teams and everything inside them: where they cannot go themselves. */
function subtreeOf(workspace: Workspace, teams: readonly Team[]): Set<string> {
  const inside = new Set(teams.map(({ id }) => id));
  for (let grew = true; grew; ) {
    grew = false;
    for (const { id, parentId } of workspace.team.values()) {
      if (parentId === null || !inside.has(parentId) || inside.has(id)) continue;
      inside.add(id);
      grew = true;
    }
  }
  return inside;
}

function LeadField({ seats }: { readonly seats: readonly Role[] }) {
  const workspace = useDocument((state) => state.workspace);
  const nameOf = ({ personId }: Role) =>
    personId === null ? strings.findings.vacantSeat : (workspace.person.get(personId)?.name ?? '');
  const lead = seats.find((seat) => seat.lead);
  return (
    <Combobox
      label={text.lead}
      placeholder={strings.common.none}
      shown={lead ? nameOf(lead) : null}
      value={lead?.id ?? null}
      options={() =>
        seats.map((seat) => ({
          value: seat.id,
          label: nameOf(seat),
          meta: workspace.role_type.get(seat.roleTypeId)?.name,
          icon: <Initials name={seat.personId === null ? null : nameOf(seat)} />,
        }))
      }
      onChoose={(roleId) => run(nameLead(currentWorkspace(), { roleId, lead: roleId !== lead?.id }))}
    />
  );
}

export function TeamInspector({ rows: teams }: { readonly rows: readonly Team[] }) {
  const workspace = useDocument((state) => state.workspace);
  const [only, ...others] = teams;
  const single = only && others.length === 0 ? only : null;
  const seats = single ? [...workspace.role.values()].filter(({ teamId }) => teamId === single.id) : [];
  const children = single ? [...workspace.team.values()].filter(({ parentId }) => parentId === single.id) : [];
  const filled = seats.filter(({ personId }) => personId !== null).reduce((sum, { fte }) => sum + fte, 0);
  const total = seats.reduce((sum, { fte }) => sum + fte, 0);
  const method = sharedOf(teams, (team) => team.method);
  const of = { table: 'team', rows: teams } as const;
  return (
    <>
      <Heading kind={text.kinds.team(teams.length)}>
        {single ? (
          <RowText {...of} field="name" label={text.name} placeholder={text.unnamedTeam} required wraps hideLabel />
        ) : null}
      </Heading>
      <Section>
        <RowChoice {...of} field="kind" label={text.teamKind} choices={optionsOf(TEAM_KIND_CHOICES)} />
        <TeamField
          label={text.partOf}
          rows={teams}
          pick="parentId"
          none={text.topLevel}
          without={() => subtreeOf(workspace, teams)}
          onChoose={(parentId) => {
            for (const { id } of teams) run(moveTeam(currentWorkspace(), { teamId: id, parentId }, commandContext));
          }}
        />
        {single && seats.length > 0 ? <LeadField seats={seats} /> : null}
        <RowChoice {...of} field="method" label={text.method} choices={optionsOf(TEAM_METHOD_CHOICES)} />
        {!method.mixed && method.value === 'scrum' ? (
          <RowNumber
            {...of}
            field="sprintDays"
            label={text.sprint}
            unit={text.workingDays}
            least={0.5}
            most={100}
            optional
          />
        ) : null}
        {!method.mixed && method.value === 'kanban' ? (
          <RowNumber
            {...of}
            field="wipLimit"
            label={text.wipLimit}
            unit={text.items}
            least={0}
            most={10_000}
            optional
          />
        ) : null}
        <RowText {...of} field="purpose" label={text.purpose} lines={2} placeholder={text.purposeHint} />
      </Section>
      {single ? (
        <Section
          title={text.seats}
          aside={
            <span className="section-aside">
              {strings.canvas.filledOf(String(Math.round(filled * 100) / 100), String(Math.round(total * 100) / 100))}
            </span>
          }
        >
          <SeatList seats={seats} />
          <SeatEntry teamId={single.id} />
        </Section>
      ) : null}
      {single ? <CapacitySection team={single} /> : null}
      {single ? <TeamCalendarSection team={single} /> : null}
      {children.length > 0 ? (
        <Section title={text.subTeams}>
          <SubjectList
            items={children.map(({ id, name }) => ({ id, name: name || text.unnamedTeam }))}
            onChoose={(id) => showSubjects([{ type: 'team', id }])}
          />
        </Section>
      ) : null}
    </>
  );
}
