import { useEffect } from 'react';
import { useDocument } from '../store/document.ts';
import { dismissNotice, useNotices } from '../store/notices.ts';
import { strings } from '../ui/strings/index.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { TooltipProvider } from '../ui/Tooltip.tsx';
import { listenForKeys } from './actions/keyboard.ts';
import { ACTIONS } from './actions/registry.ts';
import { listenForClipboard } from './clipboard.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropZone } from './DropZone.tsx';
import { Opening } from './Opening.tsx';
import { followFullscreen } from './present.ts';
import { Workbench } from './Workbench.tsx';
import { Welcome } from './welcome/Welcome.tsx';
import './app.css';

export function App() {
  const status = useDocument((state) => state.status);
  useEffect(() => {
    const stops = [listenForKeys(ACTIONS), listenForClipboard(), followFullscreen()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <TooltipProvider>
      {status === 'open' ? <Workbench /> : status === 'none' ? <Welcome /> : <Opening />}
      <Dialogs />
      <DropZone />
      <Notices />
    </TooltipProvider>
  );
}

const Notices = () => <Toaster label={strings.workbench.notices} toasts={useNotices()} onDismiss={dismissNotice} />;
