import type { Envelope } from '../../../contract/envelope.ts';
import type { Push } from '../../../contract/pushes.ts';
import type { InspectionReport, InspectionRequest } from '../../store/inspect/report.ts';
import type { PrintedPdf, PrintJob } from '../shell.ts';

/** What the services' process offers to main. */
export type ServicesSide = {
  call(method: unknown, args: unknown, windowId: string): Promise<Envelope>;
  openPath(path: string): Promise<{ readonly workspaceId: string }>;
  windowClosed(windowId: string): void;
  closeAll(): Promise<void>;
};

/** What main offers to the services' process: the desktop. */
export type DesktopSide = {
  chooseFileToOpen(): Promise<string | null>;
  chooseFileToSave(suggestion: {
    readonly fileName: string;
    readonly besidePath: string | null;
  }): Promise<string | null>;
  openWindow(workspaceId: string | null): void;
  printPdf(job: PrintJob): Promise<PrintedPdf>;
  inspect(request: InspectionRequest): Promise<InspectionReport>;
  /** `windowId` null = to all windows. */
  push(windowId: string | null, push: Push): void;
};
