import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { strings } from './strings/index.ts';
import './toaster.css';

export interface Toast {
  readonly id: string;
  readonly tone: 'info' | 'refusal' | 'trouble';
  readonly sentence: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface Props {
  readonly label: string;
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

const ICONS: Record<Toast['tone'], ReactNode> = {
  info: <Info />,
  refusal: <TriangleAlert />,
  trouble: <CircleAlert />,
};

/** Long enough to read a sentence twice. Trouble stays until somebody has seen it. */
const SHOWN_MS = 7_000;

export function Toaster({ label, toasts, onDismiss }: Props) {
  return (
    <section className="toaster" aria-label={label} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </section>
  );
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: (id: string) => void }) {
  const [held, setHeld] = useState(false);
  const { id, tone, sentence, action } = toast;
  useEffect(() => {
    if (held || tone === 'trouble') return;
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, tone, id, onDismiss]);
  return (
    <div
      className={`toast toast-${tone}`}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {ICONS[tone]}
      <p className="toast-text">{sentence}</p>
      {action ? (
        <Button
          size="small"
          onClick={() => {
            action.run();
            onDismiss(id);
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton size="small" label={strings.common.close} icon={<X />} onClick={() => onDismiss(id)} />
    </div>
  );
}
