import type { ComponentType } from 'react';
import type { Family } from '../../core/insight/finding.ts';
import type { ViewId } from '../store/session.ts';
import { strings } from '../ui/strings/index.ts';
import { RoadmapView } from '../views/RoadmapView.tsx';
import { StructureView } from '../views/StructureView.tsx';
import { TimelineView } from '../views/TimelineView.tsx';

export interface ViewEntry {
  readonly id: ViewId;
  readonly label: string;
  readonly component: ComponentType;
  /** Families of findings that opening this view asks for. */
  readonly asks: readonly Family[];
}

/** The views of the app in the order of their keys 1-9. A new view is one more entry. */
export const VIEWS: readonly ViewEntry[] = [
  // Drawing starts here: its findings wait until somebody checks.
  { id: 'structure', label: strings.workbench.views.structure, component: StructureView, asks: [] },
  { id: 'roadmap', label: strings.workbench.views.roadmap, component: RoadmapView, asks: ['schedule'] },
  { id: 'timeline', label: strings.workbench.views.timeline, component: TimelineView, asks: ['schedule'] },
];
