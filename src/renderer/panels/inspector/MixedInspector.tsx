import type { TableName } from '../../../core/model/nouns.ts';
import type { EntityRef } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { Button } from '../../ui/Button.tsx';
import { strings } from '../../ui/strings/index.ts';
import { Heading } from './Heading.tsx';
import { Section } from './Section.tsx';

const text = strings.inspector;

export type Inspected = Exclude<
  TableName,
  | 'workspace'
  | 'role_type'
  | 'role_cover'
  | 'capacity'
  | 'task_demand'
  | 'risk_event'
  | 'baseline'
  | 'baseline_task'
  | 'responsibility'
  | 'placement'
>;

/** Several kinds of things are selected: choose one kind to edit. */
export function MixedInspector({ groups }: { readonly groups: ReadonlyMap<Inspected, readonly EntityRef[]> }) {
  const total = [...groups.values()].reduce((sum, refs) => sum + refs.length, 0);
  return (
    <>
      <Heading kind={text.selected(total)} />
      <Section>
        <p className="section-note">{text.oneKind}</p>
        <div className="mixed">
          {[...groups].map(([table, refs]) => (
            <Button key={table} onClick={() => select(refs)}>
              {text.kinds[table](refs.length)}
            </Button>
          ))}
        </div>
      </Section>
    </>
  );
}
