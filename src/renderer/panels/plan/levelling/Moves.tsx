import type { LevelledTask } from '../../../../core/schedule/plan/levelledPlan.ts';
import { chooseMoves } from '../../../store/plan/levelling.ts';
import { usePlan } from '../../../store/plan.ts';
import { strings } from '../../../ui/strings/index.ts';
import { FirstOf } from '../FirstOf.tsx';
import { RowName } from '../RowName.tsx';
import { showTasks } from '../showTasks.ts';
import { useDates } from '../useDates.ts';
import { useTitles } from '../useTitles.ts';

const text = strings.plan;

interface Props {
  readonly moves: readonly LevelledTask[];
  readonly chosen: ReadonlySet<string>;
}

/** Every task that would move: from when to when, for whom it waits, and whether to take the move. */
export function Moves({ moves, chosen }: Props) {
  const schedule = usePlan((state) => state.schedule);
  const { short } = useDates();
  const titles = useTitles();
  const ids = moves.map(({ taskId }) => taskId);
  return (
    <div>
      <div className="plan-moves-head">
        <h4 className="plan-subtitle">{text.moves(moves.length)}</h4>
        <button type="button" className="plan-more" onClick={() => chooseMoves(ids, true)}>
          {text.chooseAll}
        </button>
        <button type="button" className="plan-more" onClick={() => chooseMoves(ids, false)}>
          {text.chooseNone}
        </button>
      </div>
      <FirstOf
        items={moves}
        atFirst={20}
        label={text.moves(moves.length)}
        render={({ taskId, startDate, waitsFor }) => (
          <li key={taskId} className="plan-move">
            <input
              type="checkbox"
              aria-label={text.move(titles.task(taskId))}
              checked={chosen.has(taskId)}
              onChange={(event) => chooseMoves([taskId], event.target.checked)}
            />
            <button type="button" className="plan-row" onClick={() => showTasks([taskId])}>
              <span className="plan-row-names">
                <RowName>{titles.task(taskId)}</RowName>
                <span className="plan-row-meta">
                  {text.moveOf(
                    text.fromTo(short(schedule?.tasks.get(taskId)?.startDate ?? startDate), short(startDate)),
                    waitsFor && text.waitsFor(titles.roleType(waitsFor.roleTypeId), titles.team(waitsFor.teamId)),
                  )}
                </span>
              </span>
            </button>
          </li>
        )}
      />
    </div>
  );
}
