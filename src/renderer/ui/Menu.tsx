import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Keys } from './Keys.tsx';
import './menu.css';

export type MenuEntry =
  | 'separator'
  | { readonly heading: string }
  | {
      readonly id: string;
      readonly label: string;
      readonly meta?: string | undefined;
      readonly icon?: ReactNode;
      readonly keys?: readonly string[];
      readonly disabled?: boolean;
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | { readonly id: string; readonly label: string; readonly icon?: ReactNode; readonly entries: readonly MenuEntry[] };

interface Props {
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
  readonly onOpenChange?: (open: boolean) => void;
}

/** Not modal: a modal Radix menu locks scrolling with a style element, which the content security policy refuses. */
export function Menu({ trigger, entries, align = 'start', onOpenChange }: Props) {
  return (
    <Radix.Root modal={false} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu scrolls" align={align} sideOffset={6} collisionPadding={8} loop>
          {entries.map(renderEntry)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function renderEntry(entry: MenuEntry, at: number): ReactNode {
  // Separators have no identity of their own; the list is rebuilt whole.
  if (entry === 'separator') return <Radix.Separator key={`separator-${at}`} className="menu-separator" />;
  if ('heading' in entry) {
    return (
      <Radix.Label key={entry.heading} className="menu-heading">
        {entry.heading}
      </Radix.Label>
    );
  }
  if ('entries' in entry) {
    return (
      <Radix.Sub key={entry.id}>
        <Radix.SubTrigger className="menu-item">
          <span className="menu-icon">{entry.icon}</span>
          <span className="menu-label truncate">{entry.label}</span>
          <ChevronRight className="menu-more" />
        </Radix.SubTrigger>
        <Radix.Portal>
          <Radix.SubContent className="menu scrolls" sideOffset={4} collisionPadding={8} loop>
            {entry.entries.map(renderEntry)}
          </Radix.SubContent>
        </Radix.Portal>
      </Radix.Sub>
    );
  }
  return (
    <Radix.Item
      key={entry.id}
      className="menu-item"
      disabled={entry.disabled ?? false}
      onSelect={entry.run}
      {...(entry.checked === undefined ? {} : { role: 'menuitemcheckbox', 'aria-checked': entry.checked })}
    >
      <span className="menu-icon">{entry.checked ? <Check /> : entry.icon}</span>
      <span className="menu-label truncate">
        {entry.label}
        {entry.meta ? <span className="menu-meta">{entry.meta}</span> : null}
      </span>
      <Keys keys={entry.keys ?? []} />
    </Radix.Item>
  );
}
