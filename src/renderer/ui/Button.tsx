import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import './button.css';

export type ButtonTone = 'plain' | 'primary' | 'soft' | 'quiet' | 'danger';

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  readonly tone?: ButtonTone;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly submits?: boolean;
};

export function Button({ tone = 'plain', size = 'medium', icon, submits, className, children, ...rest }: Props) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={classNames('button', `button-${tone}`, `button-${size}`, className)}
      {...rest}
    >
      {icon}
      <span className="truncate">{children}</span>
    </button>
  );
}
