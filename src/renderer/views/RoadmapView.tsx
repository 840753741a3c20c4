import { useEffect, useMemo } from 'react';
import { useAutomatic, watchAutomaticLayout } from '../canvas/automaticLayout.ts';
import { badgesOf } from '../canvas/badges.ts';
import { FlowCanvas } from '../canvas/FlowCanvas.tsx';
import { useGesture } from '../canvas/gestureStore.ts';
import { EmptyHint } from '../canvas/parts/EmptyHint.tsx';
import type { Point } from '../canvas/rect.ts';
import { CriticalSummary } from '../canvas/roadmap/CriticalSummary.tsx';
import { LinkInHand } from '../canvas/roadmap/LinkInHand.tsx';
import { TASK_HEIGHT, TASK_WIDTH } from '../canvas/roadmap/measures.ts';
import { startTaskAt } from '../canvas/roadmap/newTask.ts';
import { ROADMAP_EDGE_TYPES, ROADMAP_NODE_TYPES } from '../canvas/roadmap/nodeTypes.ts';
import { RoadmapLegend } from '../canvas/roadmap/RoadmapLegend.tsx';
import { roadmapEdges, roadmapNodes, shownEdges } from '../canvas/roadmap/roadmapNodes.ts';
import { WhyPopover } from '../canvas/roadmap/WhyPopover.tsx';
import { useReused } from '../canvas/useReused.ts';
import { isValidLink, onLink, onLinkEnd } from '../gestures/linkDrag.ts';
import { roadmapDrag } from '../gestures/roadmapDrag.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument } from '../store/document.ts';
import { usePlan } from '../store/plan.ts';
import { useSession } from '../store/session.ts';
import { strings } from '../ui/strings/index.ts';
import '../canvas/roadmap/roadmap.css';

const CONNECT = {
  onConnect: onLink,
  onConnectEnd: onLinkEnd,
  isValidConnection: isValidLink,
  connectionLineComponent: LinkInHand,
  connectionRadius: 26,
};

const createAt = ({ x, y }: Point) => startTaskAt({ x: x - TASK_WIDTH / 2, y: y - TASK_HEIGHT / 2 });

/** The task graph with its schedule. */
export function RoadmapView() {
  useEffect(watchAutomaticLayout, []);
  const workspaceId = useDocument((state) => state.workspaceId);
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const findings = useAnalysis((state) => state.findings);
  const asked = useSession((state) => state.asked);
  const draft = useGesture((state) => state.draft);
  const automatic = useAutomatic();
  const badges = useMemo(() => badgesOf(findings, asked), [findings, asked]);
  const { task, dependency, responsibility, team, role, role_type, person, placement, frame } = workspace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables change nothing on this canvas
  const nodes = useMemo(
    () => roadmapNodes(workspace, schedule, badges, automatic, draft),
    [
      task,
      dependency,
      responsibility,
      team,
      role,
      role_type,
      person,
      placement,
      frame,
      schedule,
      badges,
      automatic,
      draft,
    ],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: links are drawn from tasks and dependencies
  const allEdges = useMemo(() => roadmapEdges(workspace, schedule), [task, dependency, schedule]);
  const edges = useReused(useMemo(() => shownEdges(allEdges, nodes), [allEdges, nodes]));
  return (
    <FlowCanvas
      key={workspaceId}
      canvas="roadmap"
      label={strings.canvas.roadmapLabel}
      scene={nodes}
      edges={edges}
      nodeTypes={ROADMAP_NODE_TYPES}
      edgeTypes={ROADMAP_EDGE_TYPES}
      drag={roadmapDrag}
      connect={CONNECT}
      onCreateAt={createAt}
    >
      {task.size === 0 && nodes.length === 0 ? <EmptyHint {...strings.canvas.emptyRoadmap} /> : null}
      <CriticalSummary />
      <RoadmapLegend />
      <WhyPopover />
    </FlowCanvas>
  );
}
