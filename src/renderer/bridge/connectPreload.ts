import type { PreloadSurface } from './preloadSurface.ts';
import type { Way } from './way.ts';

/** Under Electron: main and this window live and die together, so the way is always open. */
export const connectPreload = (surface: PreloadSurface): Way => ({
  kind: 'electron',
  carrier: surface,
  subject: decodeURIComponent(location.hash.slice(1)) || null,
  sourceOf: async (file) => ({ kind: 'path', path: surface.pathOf(file) }),
  onReach: () => () => {},
});
