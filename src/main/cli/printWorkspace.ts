import type { PAPERS, PDF_SECTIONS } from '../../contract/shapes.ts';
import type { Workspace } from '../../core/model/nouns.ts';

export interface PdfOptions {
  readonly paper: (typeof PAPERS)[number];
  readonly sections: readonly (typeof PDF_SECTIONS)[number][];
  /** Shrink what does not fit one page instead of tiling it. */
  readonly fit: boolean;
}

export interface WorkspaceToPrint {
  /** Absolute path of the workspace file. */
  readonly path: string;
  readonly workspace: Workspace;
}

/** Draws a workspace into the bytes of a PDF. Rejects with CallFailure where it cannot. */
export type PrintWorkspace = (
  what: WorkspaceToPrint,
  options: PdfOptions,
) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
