import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { strings } from './strings/index.ts';
import './button.css';
import './dialog.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly summary?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Traps the focus. The scrim is our own: Radix’s overlay locks scrolling with a style element, which the policy refuses. */
export function Dialog({ open, onClose, title, summary, width = 'medium', footer, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(stays) => !stays && onClose()}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content
          className={classNames('dialog', `dialog-${width}`)}
          onOpenAutoFocus={(event) => {
            // A field that took the focus keeps it; otherwise the dialog has it, and not its Close button.
            const content = event.currentTarget as HTMLElement;
            if (content.contains(document.activeElement)) event.preventDefault();
            else if (!content.querySelector('input, textarea, select')) {
              event.preventDefault();
              content.focus();
            }
          }}
          {...(summary ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <div className="dialog-titles">
              <Radix.Title className="dialog-title">{title}</Radix.Title>
              {summary ? (
                <Radix.Description className="dialog-summary" asChild>
                  <div>{summary}</div>
                </Radix.Description>
              ) : null}
            </div>
            <Radix.Close className="icon-button" aria-label={strings.common.close}>
              <X />
            </Radix.Close>
          </header>
          <div className="dialog-body scrolls">{children}</div>
          {footer ? <footer className="dialog-foot">{footer}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
