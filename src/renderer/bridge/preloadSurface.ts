import type { Envelope } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';

/** What the preload exposes under Electron, and the whole of it. */
export interface PreloadSurface {
  call(method: string, args: unknown): Promise<Envelope>;
  onPush(receive: (push: Push) => void): () => void;
  /** The path of a file the user dropped or chose. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly crewmap?: PreloadSurface;
  }
}
