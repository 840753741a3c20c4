import type { AppDescription } from '../../contract/services.ts';
import type { PAPERS, PDF_SECTIONS } from '../../contract/shapes.ts';
import type { InspectionReport, InspectionRequest } from '../store/inspect/report.ts';

export interface PrintJob {
  readonly workspaceId: string;
  readonly paper: (typeof PAPERS)[number];
  readonly sections: readonly (typeof PDF_SECTIONS)[number][];
  /** Each section shrunk to one page, however small its text becomes. */
  readonly fit?: boolean;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  /** Pages the print view says it laid out; the exporter compares it with the file. */
  readonly expectedPages: number;
}

/** What differs between Electron, a browser and the terminal. A shell is a leaf: services know only this port. */
export interface Shell {
  readonly kind: AppDescription['shell'];
  readonly capabilities: AppDescription['capabilities'];
  /** Folder for new and dropped files where there are no dialogs, else null. */
  readonly folder: string | null;
  /** Path of a file the user chose to open; null = cancelled. */
  chooseFileToOpen(): Promise<string | null>;
  /** Path to write: from a dialog, or a free name in the folder. null = cancelled. */
  chooseFileToSave(suggestion: {
    readonly fileName: string;
    readonly besidePath: string | null;
  }): Promise<string | null>;
  /** Path of an uploaded file that now lies in the folder; null = no such token. */
  takeUpload(token: string): Promise<string | null>;
  openWindow(workspaceId: string | null): Promise<{ readonly url: string | null }>;
  printPdf(job: PrintJob): Promise<PrintedPdf>;
  /** Runs the file inspection in a short-lived process of its own. */
  inspect(request: InspectionRequest): Promise<InspectionReport>;
}
