import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';
import '../canvas/page.css';
import { createRoot } from 'react-dom/client';
import type { Client } from '../../../src/contract/client.ts';
import { apply } from '../../../src/core/change/apply.ts';
import { insertNew } from '../../../src/core/change/commands/edits.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { emptyWorkspace } from '../../../src/core/model/nouns.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { attachClient } from '../../../src/renderer/store/connection.ts';
import { documentStore } from '../../../src/renderer/store/document.ts';
import { planStore } from '../../../src/renderer/store/plan.ts';
import { changeLook } from '../../../src/renderer/timeline/look.ts';
import { TooltipProvider } from '../../../src/renderer/ui/Tooltip.tsx';
import { TimelineView } from '../../../src/renderer/views/TimelineView.tsx';
import { BENCH_TASKS, benchPlan } from './plan.ts';

const plan = benchPlan(BENCH_TASKS);
const workspace = apply(emptyWorkspace(), [
  insertNew('workspace', { id: 'plan', lineageId: 'plan', title: 'Plan', projectStart: '2027-01-04' }),
  ...[...new Set(plan.map(({ team }) => team))].map((id) => insertNew('team', { id, name: id })),
  ...plan.map(({ id, team, days }) =>
    insertNew('task', { id, title: `Work on ${id}`, teamId: team, likelyDays: days }),
  ),
  ...plan.flatMap(({ id, after }) =>
    after.map((fromId) => insertNew('dependency', { id: `${fromId}>${id}`, fromId, toId: id })),
  ),
]);
if (isRefusal(workspace)) throw new Error(workspace.sentence);

attachClient({ 'workspace.commit': async () => ({ seq: 1 }) } as unknown as Client);
documentStore.setState({ status: 'open', workspaceId: 'plan', workspace });
planStore.setState({ schedule: scheduleOf(workspace) });
changeLook({ pxPerDay: 12 });
createRoot(document.getElementById('root') as HTMLElement).render(
  <div className="whole">
    <TooltipProvider>
      <TimelineView />
    </TooltipProvider>
  </div>,
);
