import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Tooltip } from './Tooltip.tsx';
import './button.css';

type Props = Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> & {
  /** Spoken, and shown as the tooltip. */
  readonly label: string;
  readonly keys?: readonly string[];
  readonly icon: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({ label, keys = [], icon, size = 'medium', side = 'bottom', className, ...rest }: Props) {
  return (
    <Tooltip label={label} keys={keys} side={side}>
      <button
        type="button"
        aria-label={label}
        className={classNames('icon-button', `icon-button-${size}`, className)}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
