import { clearLevelling } from '../../../core/change/commands/clearLevelling.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { settingsOf } from '../../../core/model/nouns.ts';
import { createCalendar } from '../../../core/schedule/calendar.ts';
import { dateInWords } from '../../../core/schedule/words.ts';
import { currentWorkspace, run, useDocument } from '../../store/document.ts';
import { Button } from '../../ui/Button.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.inspector;

/** That accepted levelling holds tasks where they are, and the way to let them go. */
export function LevelledNote({ tasks }: { readonly tasks: readonly Task[] }) {
  const settings = useDocument((state) => settingsOf(state.workspace));
  const placed = tasks.filter(({ levelledStartDay }) => levelledStartDay !== null);
  const [first] = placed;
  if (!first) return null;
  const date = createCalendar(settings).dateOf(Math.floor(first.levelledStartDay ?? 0));
  return (
    <div className="levelled-note">
      <span>{tasks.length === 1 ? text.levelledOn(dateInWords(date, true)) : text.levelledSome(placed.length)}</span>
      <Button
        size="small"
        onClick={() => run(clearLevelling(currentWorkspace(), { taskIds: placed.map(({ id }) => id) }))}
      >
        {text.clearLevelling}
      </Button>
    </div>
  );
}
