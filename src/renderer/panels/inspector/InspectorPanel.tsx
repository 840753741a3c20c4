import { type ComponentType, useMemo } from 'react';
import type { RowOf, Workspace } from '../../../core/model/nouns.ts';
import { useDocument } from '../../store/document.ts';
import { type EntityRef, parseRef, refOf } from '../../store/refs.ts';
import { useSession } from '../../store/session.ts';
import { AssetInspector } from './AssetInspector.tsx';
import { FrameInspector } from './FrameInspector.tsx';
import { LinkInspector } from './LinkInspector.tsx';
import { type Inspected, MixedInspector } from './MixedInspector.tsx';
import { PersonInspector } from './PersonInspector.tsx';
import { SeatInspector } from './SeatInspector.tsx';
import { TaskInspector } from './TaskInspector.tsx';
import { TeamInspector } from './TeamInspector.tsx';
import { WorkspaceInspector } from './WorkspaceInspector.tsx';
import './inspector.css';
import './amounts.css';

const INSPECTORS: { readonly [T in Inspected]: ComponentType<{ readonly rows: readonly RowOf<T>[] }> } = {
  task: TaskInspector,
  team: TeamInspector,
  role: SeatInspector,
  person: PersonInspector,
  asset: AssetInspector,
  dependency: LinkInspector,
  frame: FrameInspector,
};

/**
 * What is selected and still there, by kind. A lasso takes the links of the tasks it goes around along; who lassoed
 * tasks means the tasks.
 */
export function selectedRows(workspace: Workspace, selection: ReadonlySet<EntityRef>): Map<Inspected, EntityRef[]> {
  const groups = new Map<Inspected, EntityRef[]>();
  for (const ref of selection) {
    const { table, id } = parseRef(ref);
    if (!(table in INSPECTORS) || !workspace[table].has(id)) continue;
    const refs = groups.get(table as Inspected) ?? [];
    refs.push(ref);
    groups.set(table as Inspected, refs);
  }
  const ofTasks = (ref: EntityRef) => {
    const link = workspace.dependency.get(parseRef(ref).id);
    return link && (selection.has(refOf('task', link.fromId)) || selection.has(refOf('task', link.toId)));
  };
  if (groups.has('task') && groups.get('dependency')?.every(ofTasks)) groups.delete('dependency');
  return groups;
}

export function InspectorPanel() {
  const workspace = useDocument((state) => state.workspace);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  const selection = useSession((state) => state.selection);
  const groups = useMemo(() => selectedRows(workspace, selection), [workspace, selection]);
  const [first, second] = groups;
  return (
    <fieldset className="inspector scrolls" disabled={readOnly}>
      {first === undefined ? (
        <WorkspaceInspector />
      ) : second === undefined ? (
        // A fresh form for another selection: nothing half-typed moves over.
        <One key={first[1].join()} table={first[0]} refs={first[1]} workspace={workspace} />
      ) : (
        <MixedInspector groups={groups} />
      )}
    </fieldset>
  );
}

interface OneProps {
  readonly table: Inspected;
  readonly refs: readonly EntityRef[];
  readonly workspace: Workspace;
}

function One({ table, refs, workspace }: OneProps) {
  const Inspector = INSPECTORS[table] as ComponentType<{ readonly rows: readonly unknown[] }>;
  const rows = refs.flatMap((ref) => workspace[table].get(parseRef(ref).id) ?? []);
  return <Inspector rows={rows} />;
}
