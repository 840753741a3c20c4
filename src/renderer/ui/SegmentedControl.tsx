import { ToggleGroup } from 'radix-ui';
import { Tooltip } from './Tooltip.tsx';
import './segmented-control.css';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly keys?: readonly string[];
}

interface Props<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly segments: readonly Segment<V>[];
  readonly onChoose: (value: V) => void;
  readonly size?: 'small' | 'medium';
}

export function SegmentedControl<V extends string>({ label, value, segments, onChoose, size = 'medium' }: Props<V>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      className={`segmented segmented-${size}`}
      value={value ?? ''}
      onValueChange={(chosen) => chosen && onChoose(chosen as V)}
    >
      {segments.map((segment) => {
        const item = (
          <ToggleGroup.Item key={segment.value} value={segment.value} className="segment">
            {segment.label}
          </ToggleGroup.Item>
        );
        return segment.keys?.length ? (
          <Tooltip key={segment.value} label={segment.label} keys={segment.keys}>
            {item}
          </Tooltip>
        ) : (
          item
        );
      })}
    </ToggleGroup.Root>
  );
}
