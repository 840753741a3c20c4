import { optionsOf } from '../../../core/catalogue/choices.ts';
import { ESTIMATE_BASIS_CHOICES } from '../../../core/catalogue/labels.ts';
import { type Estimate, SIZES } from '../../../core/interchange/outline/parseEstimate.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { MAX_DAYS } from '../../../core/model/task.ts';
import { CommitField } from '../../ui/CommitField.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { RowChoice, RowFlag, readNumber } from './RowFields.tsx';
import { Section } from './Section.tsx';
import { setFields, sharedOf } from './shared.ts';

const text = strings.inspector;
const POINTS = ['optimisticDays', 'likelyDays', 'pessimisticDays'] as const;
type Point = (typeof POINTS)[number];

/** Why this value cannot stand beside the other two points of the tasks, or null. */
function orderProblem(tasks: readonly Task[], point: Point, value: number | null): string | null {
  if (value === null) return null;
  const at = POINTS.indexOf(point);
  for (const task of tasks) {
    for (const [place, other] of POINTS.entries()) {
      const days = task[other];
      if (days === null || place === at) continue;
      if (place < at ? days > value : days < value) return text.estimateOrder;
    }
  }
  return null;
}

const sizeOf = (task: Task): string | null =>
  Object.entries(SIZES).find(([, days]) => POINTS.every((point, at) => task[point] === days[at]))?.[0] ?? null;

export function EstimateSection({ tasks }: { readonly tasks: readonly Task[] }) {
  const marker = sharedOf(tasks, (task) => task.marker);
  const isMarker = !marker.mixed && marker.value;
  const size = sharedOf(tasks, sizeOf);
  const set = (values: Partial<Estimate>) => setFields('task', tasks, values);
  const chooseSize = (name: keyof typeof SIZES) => {
    const [optimisticDays, likelyDays, pessimisticDays] = SIZES[name];
    set({ optimisticDays, likelyDays, pessimisticDays });
  };
  return (
    <Section
      title={text.estimate}
      aside={
        isMarker ? null : (
          <span className="sizes">
            {(Object.keys(SIZES) as (keyof typeof SIZES)[]).map((name) => (
              <Tooltip key={name} label={strings.findings.size(name, SIZES[name])}>
                <button
                  type="button"
                  className="size"
                  aria-pressed={!size.mixed && size.value === name}
                  onClick={() => chooseSize(name)}
                >
                  {name}
                </button>
              </Tooltip>
            ))}
          </span>
        )
      }
    >
      {isMarker ? null : (
        <>
          <div className="points">
            {POINTS.map((point) => {
              const shared = sharedOf(tasks, (task) => task[point]);
              return (
                <div key={point} className="point">
                  <span className="point-label" aria-hidden="true">
                    {text.points[point]}
                  </span>
                  <CommitField
                    label={text.points[point]}
                    hideLabel
                    kind="decimal"
                    unit={text.dayUnit}
                    value={shared.mixed || shared.value === null ? '' : String(shared.value)}
                    placeholder={shared.mixed ? strings.common.mixed : '–'}
                    check={(typed) => {
                      if (typed.trim() === '') return null;
                      const value = readNumber(typed);
                      if (value === null || value < 0 || value > MAX_DAYS) return text.notNumber(0, MAX_DAYS, false);
                      return orderProblem(tasks, point, value);
                    }}
                    onCommit={(typed) => set({ [point]: typed.trim() === '' ? null : readNumber(typed) })}
                  />
                </div>
              );
            })}
          </div>
          <RowChoice
            table="task"
            rows={tasks}
            field="basis"
            label={text.basis}
            choices={optionsOf(ESTIMATE_BASIS_CHOICES)}
          />
        </>
      )}
      <RowFlag table="task" rows={tasks} field="marker" label={text.marker} />
    </Section>
  );
}
