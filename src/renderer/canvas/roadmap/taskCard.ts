import type { Layer } from '../../../core/model/layer.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { type Prominence, prominenceOf } from '../../../core/schedule/prominence.ts';
import type { TaskDates } from '../../../core/schedule/schedule.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Badge } from '../badges.ts';
import { numberText, signedText } from '../numberText.ts';
import type { TaskOwner } from './owners.ts';

const say = strings.canvas;

/** What a task's card shows. Flat, so that an unchanged card is recognised and not drawn again. */
export interface TaskCard {
  readonly title: string;
  readonly layer: Layer | null;
  readonly status: Task['status'];
  readonly marker: boolean;
  readonly pinned: boolean;
  readonly draft: boolean;
  /** Null = nobody is accountable. */
  readonly ownerName: string | null;
  readonly ownerInitialsOf: string;
  readonly estimate: string;
  readonly missingEstimate: boolean;
  readonly float: string;
  readonly tone: Prominence | 'none';
  readonly findings: number;
  readonly severity: Badge['severity'] | null;
  readonly label: string;
}

const ARIA_TONES = { critical: say.ariaCritical, tight: say.ariaTight, near: say.ariaNear } as const;

/** "3–5–9 d", "5 d", or that there is none. */
export function estimateText({ optimisticDays, likelyDays, pessimisticDays, marker }: Task): string {
  if (marker) return say.milestone;
  const points = [optimisticDays, likelyDays, pessimisticDays].filter((point) => point !== null);
  if (points.length === 0) return say.noEstimate;
  const all = [...new Set(points)];
  return say.estimate((all.length === 1 ? all : points).map(numberText).join('–'));
}

export interface TaskFacts {
  readonly dates: TaskDates | undefined;
  readonly onCriticalPath: boolean;
  readonly owner: TaskOwner | undefined;
  readonly badge: Badge | null;
  readonly pinned: boolean;
  readonly predecessors: readonly string[];
}

export function taskCard(
  task: Task,
  { dates, onCriticalPath, owner, badge, pinned, predecessors }: TaskFacts,
): TaskCard {
  const over = task.status === 'done' || task.status === 'dropped';
  const tone = over || !dates ? 'none' : prominenceOf(dates, onCriticalPath);
  const float = dates ? say.float(signedText(round(dates.totalFloat))) : '';
  const estimate = estimateText(task);
  const label = [
    say.ariaTask(task.title || say.unnamedTask, owner?.name ?? say.noOwner, estimate),
    predecessors.length === 0 ? say.ariaNoPredecessor : say.ariaAfter(predecessors.join(', ')),
    dates && !over ? say.ariaFloat(numberText(round(dates.totalFloat))) : '',
    tone in ARIA_TONES ? ARIA_TONES[tone as keyof typeof ARIA_TONES] : '',
    task.status === 'done' ? say.doneChip : '',
  ];
  return {
    title: task.title,
    layer: task.layer,
    status: task.status,
    marker: task.marker,
    pinned,
    draft: false,
    ownerName: owner?.name ?? null,
    ownerInitialsOf: owner?.initialsOf ?? '',
    estimate,
    missingEstimate: !task.marker && task.likelyDays === null && task.optimisticDays === null,
    float,
    tone,
    findings: badge?.count ?? 0,
    severity: badge?.severity ?? null,
    label: label.filter(Boolean).join(', '),
  };
}

const round = (days: number): number => Math.round(days * 10) / 10;

export const DRAFT_TASK: TaskCard = {
  title: '',
  layer: null,
  status: 'open',
  marker: false,
  pinned: false,
  draft: true,
  ownerName: null,
  ownerInitialsOf: '',
  estimate: '',
  missingEstimate: false,
  float: '',
  tone: 'none',
  findings: 0,
  severity: null,
  label: say.taskPlaceholder,
};
