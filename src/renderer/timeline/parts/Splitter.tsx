import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly valuePx: number;
  readonly leastPx: number;
  readonly mostPx: number;
  /** Which way growing goes: to the right or down (1), to the left or up (-1). */
  readonly grows: 1 | -1;
  readonly className: string;
  readonly onChange: (valuePx: number) => void;
}

const STEP_PX = 24;

/** A line between two parts that a hand can move. */
export function Splitter({ label, orientation, valuePx, leastPx, mostPx, grows, className, onChange }: Props) {
  const grip = useRef<{ at: number; value: number } | null>(null);
  const clamp = (value: number) => Math.round(Math.min(mostPx, Math.max(leastPx, value)));
  const along = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
    grip.current = { at: along(event), value: valuePx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) onChange(clamp(grip.current.value + grows * (along(event) - grip.current.at)));
  };
  const onPointerUp = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(clamp(valuePx + way * grows * STEP_PX));
  };
  return (
    <hr
      className={className}
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={valuePx}
      aria-valuemin={leastPx}
      aria-valuemax={mostPx}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}
