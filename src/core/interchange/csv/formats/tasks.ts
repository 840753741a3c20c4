import {
  ESTIMATE_BASIS_CHOICES,
  HORIZON_CHOICES,
  LAYER_CHOICES,
  TASK_KIND_CHOICES,
  TASK_STATUS_CHOICES,
} from '../../../catalogue/labels.ts';
import { MAX_DAYS } from '../../../model/task.ts';
import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { declareKeyed } from '../declareKeyed.ts';
import { demandCells, demandFrom } from '../demandFrom.ts';
import { estimateCells, estimateFrom } from '../estimateFrom.ts';
import { holderLabels } from '../holderLabels.ts';
import { holdFrom } from '../holdFrom.ts';
import type { ImportState } from '../importState.ts';
import { linksFrom, predecessorCells } from '../linksFrom.ts';
import { riskCells, risksFrom } from '../risksFrom.ts';
import type { SourceRow } from '../sourceRow.ts';

/** Columns beyond the contract's table that keep a round trip exact. */
const EXTENSIONS = [
  ...['marker', 'actual_start', 'actual_finish', 'blocked_by', 'blocked_since', 'notes'],
  ...['remaining', 'fixed_start', 'repeat_every', 'repeat_until', 'levelled_start_day', 'risks'],
];

/** Written only where a task has a range; else `duration` says it. */
const POINTS = ['optimistic', 'likely', 'pessimistic'];

export const tasks: CsvFormat = {
  name: 'tasks',
  columns: columns(
    [
      ...[
        'id',
        'title',
        'duration',
        ...POINTS,
        'basis',
        'effort',
        'predecessors',
        'team',
        'accountable',
        'responsible',
      ],
      ...['not_before', 'deadline', 'demand', 'kind', 'layer', 'horizon', 'asset', 'status', 'obligation_date'],
      ...EXTENSIONS,
    ],
    { required: ['id', 'title'], ifUsed: [...POINTS, ...EXTENSIONS], onlyRead: ['effort'] },
  ),

  declare: (row, state) => declareKeyed('task', 'title', row, state),

  fill(row, id, state) {
    const set = (values: Parameters<typeof state.update<'task'>>[2]) => state.update('task', id, values);
    if (row.has('kind')) set({ kind: row.choice('kind', TASK_KIND_CHOICES) ?? 'unspecified' });
    if (row.has('status')) set({ status: row.choice('status', TASK_STATUS_CHOICES) ?? 'open' });
    if (row.has('layer')) set({ layer: row.choice('layer', LAYER_CHOICES) });
    if (row.has('horizon')) set({ horizon: row.choice('horizon', HORIZON_CHOICES) });
    if (row.has('team')) set({ teamId: referenceFrom('team', row, state) });
    if (row.has('asset')) set({ assetId: referenceFrom('asset', row, state) });
    if (row.has('not_before')) set({ notBefore: row.date('not_before') });
    if (row.has('deadline')) set({ deadline: row.date('deadline') });
    if (row.has('obligation_date')) set({ obligationDate: row.date('obligation_date') });
    if (row.has('marker')) set({ marker: row.flag('marker') });
    if (row.has('actual_start')) set({ actualStart: row.date('actual_start') });
    if (row.has('actual_finish')) set({ actualFinish: row.date('actual_finish') });
    if (row.has('blocked_by')) set({ blockedBy: row.text('blocked_by') });
    if (row.has('blocked_since')) set({ blockedSince: row.date('blocked_since') });
    if (row.has('notes')) set({ notes: row.text('notes') });
    if (row.has('remaining')) set({ remainingDays: row.number('remaining', 0, MAX_DAYS) });
    if (row.has('fixed_start')) set({ fixedStart: row.date('fixed_start') });
    if (row.has('repeat_every')) set({ repeatEveryDays: row.number('repeat_every', 0.5, MAX_DAYS) });
    if (row.has('repeat_until')) set({ repeatUntil: row.date('repeat_until') });
    if (row.has('levelled_start_day')) set({ levelledStartDay: row.number('levelled_start_day', 0, MAX_DAYS) });
    set(estimateFrom(row, ESTIMATE_BASIS_CHOICES));
    linksFrom(row, id, state);
    demandFrom(row, id, state);
    risksFrom(row, id, state);
  },

  hold(row, id, state) {
    const subject = { type: 'task', id, teamId: state.rows.task.get(id)?.teamId ?? null } as const;
    holdFrom('accountable', 'A', 'one', subject, row, state);
    holdFrom('responsible', 'R', 'many', subject, row, state);
  },

  write(workspace, labels) {
    const accountable = holderLabels(workspace, labels, 'task', 'A');
    const responsible = holderLabels(workspace, labels, 'task', 'R');
    const predecessors = predecessorCells(workspace, labels);
    const demand = demandCells(workspace, labels);
    const risks = riskCells(workspace);
    return inOrder(workspace.task).map((task) => ({
      id: labels.task.get(task.id) ?? task.id,
      title: task.title,
      ...estimateCells(task),
      basis: task.basis,
      predecessors: predecessors.get(task.id) ?? null,
      team: task.teamId === null ? null : (labels.team.get(task.teamId) ?? null),
      accountable: accountable.get(task.id)?.[0] ?? null,
      responsible: responsible.get(task.id)?.join(';') ?? null,
      not_before: task.notBefore,
      deadline: task.deadline,
      demand: demand.get(task.id) ?? null,
      kind: task.kind,
      layer: task.layer,
      horizon: task.horizon,
      asset: task.assetId === null ? null : (labels.asset.get(task.assetId) ?? null),
      status: task.status,
      obligation_date: task.obligationDate,
      marker: task.marker,
      actual_start: task.actualStart,
      actual_finish: task.actualFinish,
      blocked_by: task.blockedBy,
      blocked_since: task.blockedSince,
      notes: task.notes,
      remaining: task.remainingDays,
      fixed_start: task.fixedStart,
      repeat_every: task.repeatEveryDays,
      repeat_until: task.repeatUntil,
      levelled_start_day: task.levelledStartDay,
      risks: risks.get(task.id) ?? null,
    }));
  },
};

function referenceFrom(column: 'team' | 'asset', row: SourceRow, state: ImportState): string | null {
  const name = row.name(column);
  if (name === '') return null;
  const id = state[column].find(name);
  if (id === null) row.report(column, `no ${column} is called “${name}”; the cell was left empty`);
  return id;
}
