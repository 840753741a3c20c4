import type { ReactNode } from 'react';
import type { Computed } from '../../store/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { strings } from '../../ui/strings/index.ts';

const text = strings.plan;

interface Props {
  readonly of: Computed<unknown>;
  /** What is going on while it runs. */
  readonly doing: string;
  readonly cancelLabel?: string;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  /** What is known so far. */
  readonly children?: ReactNode;
}

/** How far a calculation is, that it failed, or that its answer is of a plan that has changed since; else nothing. */
export function Progress({ of, doing, cancelLabel = strings.common.cancel, onCancel, onAgain, children }: Props) {
  if (of.status === 'running') {
    const percent = Math.round(of.fraction * 100);
    return (
      <div className="plan-running">
        <div className="plan-running-line">
          <span>{doing}</span>
          <span className="tabular">{text.percent(of.fraction)}</span>
        </div>
        <progress aria-label={doing} value={percent} max={100} />
        {children}
        <Button size="small" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    );
  }
  if (of.status === 'failed') {
    return (
      <div className="plan-running" role="alert">
        <p className="plan-failure">{text.failed(of.failure ?? '')}</p>
        <Button size="small" onClick={onAgain}>
          {text.tryAgain}
        </Button>
      </div>
    );
  }
  if (!of.stale) return <Told sentence={of.status === 'ready' ? text.ready(doing) : ''} />;
  return (
    <div className="plan-stale">
      <Chip tone="warning">{text.stale}</Chip>
      <Button size="small" onClick={onAgain}>
        {text.again}
      </Button>
    </div>
  );
}

/** For screen readers only: everybody else sees it appear. */
const Told = ({ sentence }: { readonly sentence: string }) => (
  <p className="visually-hidden" role="status">
    {sentence}
  </p>
);
