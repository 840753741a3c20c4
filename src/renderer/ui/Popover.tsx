import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import './popover.css';

interface Props {
  readonly trigger: ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly label: string;
  readonly align?: 'start' | 'center' | 'end';
  /** As wide as its trigger at least. */
  readonly fits?: boolean;
  readonly children: ReactNode;
}

export function Popover({ trigger, open, onOpenChange, label, align = 'start', fits = false, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={classNames('popover', fits && 'popover-fits')}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
