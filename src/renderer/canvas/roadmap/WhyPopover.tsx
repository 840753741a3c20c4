import { whyThisDate } from '../../../core/schedule/explain.ts';
import { useDocument } from '../../store/document.ts';
import { usePlan } from '../../store/plan.ts';
import { refOf } from '../../store/refs.ts';
import { focusOn } from '../../store/session.ts';
import { PinnedPopover } from '../../ui/PinnedPopover.tsx';
import { strings } from '../../ui/strings/index.ts';
import { gestureStore, useGesture } from '../gestureStore.ts';

const close = () => gestureStore.setState({ why: null });

/** Says why a task stands where it does, one sentence per link of its driving chain. One for the whole canvas. */
export function WhyPopover() {
  const why = useGesture((state) => state.why);
  const schedule = usePlan((state) => state.schedule);
  const workspace = useDocument((state) => state.workspace);
  if (!why || !schedule) return null;
  const title = workspace.task.get(why.taskId)?.title || strings.canvas.unnamedTask;
  const reasons = whyThisDate(workspace, schedule, why.taskId);
  return (
    <PinnedPopover anchor={why.anchor} label={strings.canvas.why} className="why-popover" onClose={close}>
      <p className="why-title">{strings.canvas.why}</p>
      <p className="why-task truncate">{title}</p>
      <ol className="why-reasons scrolls">
        {reasons.map(({ sentence, taskId }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences are a fixed text, in order
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                close();
                focusOn([refOf('task', taskId)], 'roadmap');
              }}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ol>
    </PinnedPopover>
  );
}
