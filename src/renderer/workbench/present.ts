import { sessionStore, setProjector } from '../store/session.ts';

/** Projector mode fills the screen where the browser lets it; leaving full screen leaves the mode. */
export function togglePresenting(): void {
  const presenting = !sessionStore.getState().projector;
  setProjector(presenting);
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
