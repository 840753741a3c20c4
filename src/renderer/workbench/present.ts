import { canvasCommands } from '../canvas/canvasCommands.ts';
import { sessionStore, setProjector } from '../store/session.ts';

/** Projector mode fills the screen where the browser lets it; leaving full screen leaves the mode. */
export function togglePresenting(): void {
  const presenting = !sessionStore.getState().projector;
  setProjector(presenting);
  showLarge();
  if (presenting) void document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

export function followFullscreen(): () => void {
  const onChange = () => {
    if (!document.fullscreenElement) setProjector(false);
  };
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

/** What is being talked about, as large as the wall allows, once the bars have made room. */
function showLarge(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (sessionStore.getState().view === 'timeline') return;
      if (sessionStore.getState().selection.size > 0) canvasCommands.zoomToSelection();
      else canvasCommands.zoomToFit();
    }),
  );
}
