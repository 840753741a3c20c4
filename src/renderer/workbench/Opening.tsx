import { FileX } from 'lucide-react';
import { useDocument } from '../store/document.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { strings } from '../ui/strings/index.ts';
import { leaveWorkspace } from './actions/fileActions.ts';
import './app.css';

/** Between asking for a workspace and seeing it, or why it cannot be seen. */
export function Opening() {
  const failure = useDocument((state) => state.failure);
  return (
    <main className="whole-page">
      {failure === null ? (
        <Spinner label={strings.workbench.loading} />
      ) : (
        <EmptyState
          icon={<FileX />}
          title={strings.workbench.failedTitle}
          actions={
            <Button tone="primary" onClick={() => void leaveWorkspace()}>
              {strings.workbench.failedBack}
            </Button>
          }
        >
          {failure}
        </EmptyState>
      )}
    </main>
  );
}
