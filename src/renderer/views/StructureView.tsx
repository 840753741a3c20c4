import { useMemo } from 'react';
import { badgesOf } from '../canvas/badges.ts';
import { FlowCanvas } from '../canvas/FlowCanvas.tsx';
import { startDraft, useGesture } from '../canvas/gestureStore.ts';
import { EmptyHint } from '../canvas/parts/EmptyHint.tsx';
import type { Point } from '../canvas/rect.ts';
import { STRUCTURE_NODE_TYPES } from '../canvas/structure/nodeTypes.ts';
import { StructureLegend } from '../canvas/structure/StructureLegend.tsx';
import { structureScene } from '../canvas/structure/structureNodes.ts';
import { structureDrag } from '../gestures/structureDrag.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { strings } from '../ui/strings/index.ts';
import '../canvas/structure/structure.css';

const createAt = (at: Point) => startDraft({ kind: 'team', parentId: null, at });

/** Teams as containers of sub-teams and seats. */
export function StructureView() {
  const workspaceId = useDocument((state) => state.workspaceId);
  const workspace = useDocument((state) => state.workspace);
  const findings = useAnalysis((state) => state.findings);
  const asked = useSession((state) => state.asked);
  const draft = useGesture((state) => state.draft);
  const badges = useMemo(() => badgesOf(findings, asked), [findings, asked]);
  const { team, role, role_type, person, placement, frame } = workspace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables change nothing on this canvas
  const scene = useMemo(
    () => structureScene(workspace, badges, draft),
    [team, role, role_type, person, placement, frame, badges, draft],
  );
  return (
    <FlowCanvas
      key={workspaceId}
      canvas="structure"
      label={strings.canvas.structureLabel}
      scene={scene.nodes}
      nodeTypes={STRUCTURE_NODE_TYPES}
      drag={structureDrag}
      onCreateAt={createAt}
    >
      {scene.nodes.length === 0 ? <EmptyHint {...strings.canvas.emptyStructure} /> : null}
      <StructureLegend />
    </FlowCanvas>
  );
}
