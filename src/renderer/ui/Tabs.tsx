import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import './tabs.css';

interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly content: ReactNode;
}

interface Props<V extends string> {
  readonly value: V;
  readonly tabs: readonly Tab<V>[];
  readonly onChoose: (value: V) => void;
  /** Stands at the end of the line of tabs. */
  readonly tail?: ReactNode;
}

/** Only the open tab’s content exists. */
export function Tabs<V extends string>({ value, tabs, onChoose, tail }: Props<V>) {
  return (
    <Radix.Root className="tabs" value={value} onValueChange={(chosen) => onChoose(chosen as V)}>
      <div className="tabs-head">
        <Radix.List className="tabs-list">
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} className="tab" value={tab.value}>
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {tail}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} className="tab-content" value={tab.value} tabIndex={-1}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
