// biome-ignore-all lint/a11y/useSemanticElements: a grid of two scrolled parts is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { NameField } from '../../canvas/parts/NameField.tsx';
import { strings } from '../../ui/strings/index.ts';
import { draftDone } from '../draftDone.ts';
import { dropDraft, handStore, useHand } from '../hand.ts';

interface Props {
  readonly depth: number;
  readonly rowIndex: number;
  readonly topPx: number;
}

/** A task that is being named. */
export function DraftRow({ depth, rowIndex, topPx }: Props) {
  const serial = useHand((hand) => hand.draftSerial);
  const label = strings.timeline.newTask;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className="tl-row tl-row-draft"
      style={{ top: topPx }}
      id="tl-row-draft"
    >
      <div className="tl-cells" role="gridcell">
        <div className="tl-cell tl-cell-name" style={{ paddingLeft: `${0.9 + depth * 1.15}em` }}>
          <NameField
            key={serial}
            className="tl-title-field"
            value=""
            placeholder={strings.canvas.taskPlaceholder}
            label={label}
            onDone={(title, how) => draftDone(handStore.getState().draft, title, how)}
            onCancel={dropDraft}
          />
        </div>
      </div>
    </div>
  );
}
