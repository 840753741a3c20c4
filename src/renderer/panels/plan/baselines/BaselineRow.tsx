import { Eye, EyeOff, Trash2 } from 'lucide-react';
import type { Baseline } from '../../../../core/model/nouns.ts';
import { deleteBaseline, showBaseline } from '../../../store/plan/baselines.ts';
import { usePlan } from '../../../store/plan.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { strings } from '../../../ui/strings/index.ts';
import { RowText } from '../../inspector/RowFields.tsx';
import { useDates } from '../useDates.ts';
import { Slips } from './Slips.tsx';

const text = strings.plan;

interface Props {
  readonly baseline: Baseline;
  readonly canEdit: boolean;
}

/** One baseline: its name, what it said, and on demand what has slipped since. */
export function BaselineRow({ baseline, canEdit }: Props) {
  const { id, name, finishDate } = baseline;
  const shown = usePlan((state) => state.baselineId === id);
  const { short } = useDates();
  return (
    <li className="plan-baseline">
      <div className="plan-baseline-line">
        <fieldset className="plan-baseline-name" disabled={!canEdit}>
          <RowText
            table="baseline"
            rows={[baseline]}
            field="name"
            label={text.renameBaseline(name)}
            required
            hideLabel
          />
        </fieldset>
        <span className="plan-row-meta">{text.baselineFinish(short(finishDate))}</span>
        <IconButton
          size="small"
          label={shown ? text.hideBaseline(name) : text.compareBaseline(name)}
          icon={shown ? <Eye /> : <EyeOff />}
          aria-pressed={shown}
          onClick={() => showBaseline(shown ? null : id)}
        />
        <IconButton
          size="small"
          label={text.deleteBaseline(name)}
          icon={<Trash2 />}
          disabled={!canEdit}
          onClick={() => deleteBaseline(id)}
        />
      </div>
      {shown ? <Slips baselineId={id} /> : null}
    </li>
  );
}
