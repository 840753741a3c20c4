import { editFields } from '../../../core/change/commands/editFields.ts';
import { insertNew } from '../../../core/change/commands/edits.ts';
import { fillSeat } from '../../../core/change/commands/fillSeat.ts';
import { moveSeats } from '../../../core/change/commands/moveSeats.ts';
import { nameLead } from '../../../core/change/commands/nameLead.ts';
import { isRefusal } from '../../../core/change/refusal.ts';
import type { Role } from '../../../core/model/nouns.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { strings } from '../../ui/strings/index.ts';
import { personOptions } from '../holderOptions.tsx';
import { CoversField } from './CoversField.tsx';
import { Heading } from './Heading.tsx';
import { RowDate, RowFlag, RowNumber } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields, sharedOf } from './shared.ts';
import { TeamField } from './TeamField.tsx';

const text = strings.inspector;
const VACANT = 'vacant';

function PersonField({ seat }: { readonly seat: Role }) {
  const workspace = useDocument((state) => state.workspace);
  const name = seat.personId === null ? null : (workspace.person.get(seat.personId)?.name ?? null);
  const fill = (personName: string | null) =>
    run(fillSeat(currentWorkspace(), { roleId: seat.id, personName }, commandContext));
  return (
    <Combobox
      label={text.person}
      placeholder={strings.findings.vacantSeat}
      shown={name}
      value={seat.personId === null ? VACANT : `person:${seat.personId}`}
      options={() => [{ value: VACANT, label: strings.findings.vacantSeat, group: '' }, ...personOptions(workspace)]}
      onChoose={(value) =>
        fill(value === VACANT ? null : (workspace.person.get(value.slice('person:'.length))?.name ?? null))
      }
      create={{ label: strings.findings.newPerson, run: fill }}
    />
  );
}

/** The name above the seat; the person has more to tell. */
function WhoSits({ seat: { personId } }: { readonly seat: Role }) {
  const name = useDocument((state) =>
    personId === null ? null : (state.workspace.person.get(personId)?.name ?? null),
  );
  if (personId === null || name === null)
    return <p className="inspector-name seat-name-vacant">{strings.findings.vacantSeat}</p>;
  return (
    <button
      type="button"
      className="inspector-name truncate"
      title={text.openPerson(name)}
      onClick={() => select([refOf('person', personId)])}
    >
      {name}
    </button>
  );
}

function RoleTypeField({ seats }: { readonly seats: readonly Role[] }) {
  const types = useDocument((state) => state.workspace.role_type);
  const shared = sharedOf(seats, (seat) => seat.roleTypeId);
  /** A new type and the seats that take it are one step of undo. */
  const create = (name: string) => {
    const id = newId();
    const made = insertNew('role_type', { id, name });
    const ids = seats.map((seat) => seat.id);
    const edited = editFields(currentWorkspace(), { table: 'role', ids, values: { roleTypeId: id } });
    run(isRefusal(edited) ? edited : { ...edited, edits: [made, ...edited.edits] });
  };
  return (
    <Combobox
      label={text.roleType}
      placeholder={strings.common.mixed}
      shown={shared.mixed ? null : (types.get(shared.value)?.name ?? null)}
      value={shared.mixed ? null : shared.value}
      options={() => [...types.values()].map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(roleTypeId) => setFields('role', seats, { roleTypeId })}
      create={{ label: strings.findings.newRoleType, run: create }}
    />
  );
}

export function SeatInspector({ rows: seats }: { readonly rows: readonly Role[] }) {
  const [only, ...others] = seats;
  const single = only && others.length === 0 ? only : null;
  const vacant = seats.every(({ personId }) => personId === null);
  const of = { table: 'role', rows: seats } as const;
  return (
    <>
      <Heading kind={text.kinds.role(seats.length)}>{single ? <WhoSits seat={single} /> : null}</Heading>
      <Section>
        {single ? <PersonField seat={single} /> : null}
        <RoleTypeField seats={seats} />
        {single ? <CoversField seat={single} /> : null}
        <TeamField
          label={text.team}
          rows={seats}
          pick="teamId"
          onChoose={(teamId) => {
            if (teamId) run(moveSeats(currentWorkspace(), { roleIds: seats.map(({ id }) => id), teamId }));
          }}
        />
        <RowNumber {...of} field="fte" label={text.fte} unit={text.fteUnit} least={0} most={1_000} />
        {single ? (
          <Switch
            label={text.isLead}
            on={single.lead}
            onToggle={(lead) => run(nameLead(currentWorkspace(), { roleId: single.id, lead }))}
          />
        ) : null}
        <RowFlag {...of} field="onCall" label={text.onCall} />
      </Section>
      <Section title={text.period}>
        <RowDate {...of} field="fromDate" label={text.from} />
        <RowDate {...of} field="toDate" label={text.to} />
        {vacant ? <RowDate {...of} field="expectedFillDate" label={text.expectedFill} /> : null}
      </Section>
    </>
  );
}
