import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import './chip.css';

interface Props {
  readonly tone?: 'plain' | 'accent' | 'critical' | 'warning' | 'good' | 'muted';
  readonly icon?: ReactNode;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly onPress?: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A small fact, or with `onPress` a small switch. */
export function Chip({ tone = 'plain', icon, pressed, label, onPress, disabled, children }: Props) {
  const className = classNames('chip tabular', `chip-${tone}`, pressed && 'chip-pressed');
  if (!onPress) {
    return (
      <span className={className} {...(label ? { role: 'img', 'aria-label': label } : {})}>
        {icon}
        {children}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      {icon}
      {children}
    </button>
  );
}
