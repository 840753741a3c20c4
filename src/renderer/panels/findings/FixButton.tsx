import { type ReactNode, useState } from 'react';
import { assign } from '../../../core/change/commands/assign.ts';
import { createSeat } from '../../../core/change/commands/createSeat.ts';
import { fillSeat } from '../../../core/change/commands/fillSeat.ts';
import { nameLead } from '../../../core/change/commands/nameLead.ts';
import { unlinkTasks } from '../../../core/change/commands/unlinkTasks.ts';
import type { Fix, Subject } from '../../../core/insight/finding.ts';
import type { SubjectType } from '../../../core/model/responsibility.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { runLevelling } from '../../store/plan/levelling.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboboxList } from '../../ui/ComboboxList.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { strings } from '../../ui/strings/index.ts';
import { holderOf, personOptions, teamOptions, teamsOfTasks } from '../holderOptions.tsx';
import { goToPlan } from '../plan/goToPlan.ts';
import { EstimateEntry } from './EstimateEntry.tsx';

const text = strings.findings;

type Holder = Parameters<typeof assign>[1]['holder'];

function assignTo(subjects: readonly Subject[], letter: 'A' | 'R', holder: Holder): void {
  for (const subjectType of ['task', 'asset'] as const satisfies readonly SubjectType[]) {
    const subjectIds = subjects.filter(({ type }) => type === subjectType).map(({ id }) => id);
    if (subjectIds.length === 0) continue;
    run(assign(currentWorkspace(), { subjectType, subjectIds, letter, holder }, commandContext));
  }
}

/** What has to be asked before the fix can be done. */
function questionFor(fix: Fix, done: () => void): ReactNode {
  const workspace = currentWorkspace();
  const after = (act: () => void) => () => {
    done();
    act();
  };
  switch (fix.verb) {
    case 'assignAccountable':
    case 'assignResponsible': {
      const letter = fix.verb === 'assignAccountable' ? 'A' : 'R';
      const teams = teamOptions(workspace);
      const taskIds = fix.subjects.flatMap(({ type, id }) => (type === 'task' ? id : []));
      const people = personOptions(workspace, teamsOfTasks(workspace, taskIds));
      return (
        <ComboboxList
          label={letter === 'A' ? text.whoAccountable : text.whoResponsible}
          options={letter === 'A' ? [...teams, ...people] : [...people, ...teams]}
          onChoose={(value) => after(() => assignTo(fix.subjects, letter, holderOf(value)))()}
          create={{
            label: text.newPerson,
            run: (personName) => after(() => assignTo(fix.subjects, letter, { personName }))(),
          }}
        />
      );
    }
    case 'nameLead': {
      const seats = [...workspace.role.values()].filter(({ teamId }) => teamId === fix.teamId);
      return (
        <ComboboxList
          label={text.whoLeads}
          options={seats.map(({ id, personId, roleTypeId }) => {
            const name = personId === null ? null : (workspace.person.get(personId)?.name ?? null);
            return {
              value: id,
              label: name ?? text.vacantSeat,
              meta: workspace.role_type.get(roleTypeId)?.name,
              icon: <Initials name={name} />,
            };
          })}
          onChoose={(roleId) => after(() => run(nameLead(currentWorkspace(), { roleId })))()}
        />
      );
    }
    case 'fillSeat': {
      const fill = (personName: string) =>
        after(() => run(fillSeat(currentWorkspace(), { roleId: fix.roleId, personName }, commandContext)))();
      return (
        <ComboboxList
          label={text.whoSits}
          options={personOptions(workspace)}
          onChoose={(value) => fill(workspace.person.get(value.slice('person:'.length))?.name ?? '')}
          create={{ label: text.newPerson, run: fill }}
        />
      );
    }
    case 'addSeat': {
      const add = (roleType: { readonly id: string } | { readonly name: string }) =>
        after(() =>
          run(createSeat(currentWorkspace(), { teamId: fix.teamId, roleType, personName: null }, commandContext)),
        )();
      return (
        <ComboboxList
          label={text.whichRole}
          options={[...workspace.role_type.values()].map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => add({ id })}
          create={{ label: text.newRoleType, run: (name) => add({ name }) }}
        />
      );
    }
    case 'setEstimate':
      return <EstimateEntry taskIds={fix.subjects.map(({ id }) => id)} onDone={done} />;
    case 'dropLinks':
    case 'level':
      return null;
  }
}

/** Looks for a plan that the teams can carry, in the plan panel. */
function proposeLevelling(): void {
  goToPlan('levelling');
  runLevelling();
}

/** One click, and at most one question. */
export function FixButton({ fix, disabled }: { readonly fix: Fix; readonly disabled: boolean }) {
  const [open, setOpen] = useState(false);
  const label = text.fixes[fix.verb];
  if (fix.verb === 'dropLinks') {
    return (
      <Button
        tone="soft"
        size="small"
        disabled={disabled}
        onClick={() => run(unlinkTasks(currentWorkspace(), { dependencyIds: fix.dependencyIds }))}
      >
        {label}
      </Button>
    );
  }
  if (fix.verb === 'level') {
    return (
      <Button tone="soft" size="small" onClick={proposeLevelling}>
        {label}
      </Button>
    );
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      trigger={
        <Button tone="soft" size="small" disabled={disabled}>
          {label}
        </Button>
      }
    >
      {open ? questionFor(fix, () => setOpen(false)) : null}
    </Popover>
  );
}
