import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { Client } from '../../../src/contract/client.ts';
import { apply } from '../../../src/core/change/apply.ts';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { newRow } from '../../../src/core/change/commands/edits.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { emptyWorkspace } from '../../../src/core/model/nouns.ts';
import { zoomToFit } from '../../../src/renderer/canvas/commands/zoom.ts';
import { currentStage } from '../../../src/renderer/canvas/stage.ts';
import { startAnalysis } from '../../../src/renderer/store/analysis.ts';
import { attachClient } from '../../../src/renderer/store/connection.ts';
import { documentStore } from '../../../src/renderer/store/document.ts';
import { RoadmapView } from '../../../src/renderer/views/RoadmapView.tsx';
import { type BenchPage, benchBoard, wantedCards } from './cards.ts';

const { cards, links } = benchBoard(wantedCards());
const insert = (table: string, row: unknown) => ({ op: 'insert', table, row }) as unknown as RowEdit;
const made = apply(emptyWorkspace(), [
  insert(
    'workspace',
    newRow('workspace', { id: 'board', lineageId: 'board', title: 'Board', projectStart: '2027-01-04' }),
  ),
  ...cards.flatMap(({ id, x, y }) => [
    insert('task', newRow('task', { id, title: `Task ${id}`, likelyDays: 3, layer: 'ml-platform' })),
    insert(
      'placement',
      newRow('placement', { id: `at-${id}`, canvas: 'roadmap', entityType: 'task', entityId: id, x, y }),
    ),
  ]),
  ...links.map(({ id, from, to }) => insert('dependency', newRow('dependency', { id, fromId: from, toId: to }))),
]);
if (isRefusal(made)) throw new Error(made.sentence);

attachClient({ 'workspace.commit': async () => ({ seq: 1 }) } as unknown as Client);
documentStore.setState({ status: 'open', workspaceId: 'board', workspace: made });
startAnalysis();
createRoot(document.getElementById('root') as HTMLElement).render(
  <div className="whole">
    <RoadmapView />
  </div>,
);
(window as unknown as { bench: BenchPage }).bench = {
  near: () => void currentStage()?.flow.setViewport({ x: 20, y: 20, zoom: 1 }),
  whole: () => zoomToFit(0),
};
