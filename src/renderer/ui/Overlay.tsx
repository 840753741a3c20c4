import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import './dialog.css';

interface Props {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog without a frame of its own, near the top of the window. */
export const Overlay = ({ label, className, onClose, children }: Props) => (
  <Radix.Root open onOpenChange={(stays) => !stays && onClose()}>
    <Radix.Portal>
      <div className="scrim" />
      <Radix.Content className={classNames('dialog', 'dialog-high', className)} aria-describedby={undefined}>
        <Radix.Title className="visually-hidden">{label}</Radix.Title>
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
