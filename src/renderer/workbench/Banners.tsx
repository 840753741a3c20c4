import { Lock, TriangleAlert, Unplug } from 'lucide-react';
import { sentenceOf } from '../../contract/sentenceOf.ts';
import { client } from '../store/connection.ts';
import { documentStore, useDocument } from '../store/document.ts';
import { notify } from '../store/notices.ts';
import { useReachable } from '../store/reach.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { strings } from '../ui/strings/index.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

async function takeOver(): Promise<void> {
  const { workspaceId } = documentStore.getState();
  if (!workspaceId) return;
  try {
    const { access } = await client()['workspace.takeOver']({ workspaceId });
    documentStore.setState({ access });
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
  }
}

/** What stands between a person and their file, and what to do about it. */
export function Banners() {
  const access = useDocument((state) => state.access);
  const saving = useDocument((state) => state.saving);
  const reachable = useReachable();
  return (
    <>
      {reachable ? null : (
        <Banner tone="critical" icon={<Unplug />}>
          {strings.workbench.unreachable}
        </Banner>
      )}
      {access.mode === 'read-only' ? (
        <Banner
          tone="info"
          icon={<Lock />}
          actions={
            access.canTakeOver ? (
              <Button tone="primary" size="small" onClick={() => void takeOver()}>
                {strings.workbench.startEditing}
              </Button>
            ) : null
          }
        >
          {access.sentence}
          {access.sinceMs === null || access.canTakeOver
            ? ''
            : strings.workbench.readOnlySince(CLOCK.format(access.sinceMs))}
        </Banner>
      ) : null}
      {saving === 'not-saved' ? (
        <Banner tone="critical" icon={<TriangleAlert />}>
          {strings.workbench.notSavedBanner}
        </Banner>
      ) : null}
    </>
  );
}
