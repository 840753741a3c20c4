import { sessionStore } from '../store/session.ts';
import { settingsStore } from '../store/settings.ts';

/** Keeps the attributes the tokens look at true to the settings and the session. */
export function followTheme(): () => void {
  const paint = () => {
    const { theme } = settingsStore.getState();
    const { projector } = sessionStore.getState();
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (projector) dataset['projector'] = '';
    else delete dataset['projector'];
  };
  paint();
  const stops = [settingsStore.subscribe(paint), sessionStore.subscribe(paint)];
  return () => {
    for (const stop of stops) stop();
  };
}
