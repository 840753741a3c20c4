import { DoorClosed } from 'lucide-react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { strings } from '../ui/strings/index.ts';
import './app.css';

/** All a window can show that has no way to the services. */
export const NoWayIn = ({ sentence }: { readonly sentence: string }) => (
  <main className="whole-page">
    <EmptyState icon={<DoorClosed />} title={strings.workbench.noWayIn}>
      {sentence}
    </EmptyState>
  </main>
);
