import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import './popover.css';

interface Props {
  /** What it points at. */
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open popover at an element that is drawn elsewhere, such as a button on a canvas card. */
export function PinnedPopover({ anchor, label, className, onClose, children }: Props) {
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Anchor virtualRef={{ current: anchor }} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          className={classNames('popover', className)}
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={12}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
