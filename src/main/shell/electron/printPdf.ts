import { CallFailure } from '../../../contract/envelope.ts';
import { printPath } from '../printAddress.ts';
import type { PrintedPdf, PrintJob } from '../shell.ts';
import type { Windows } from './windows.ts';

/** Long enough for the largest workspace on a slow machine. */
const LAYOUT_MS = 180_000;

/** Resolves in the page once the print view says that it is done, or what went wrong, or after too long. */
const WAIT_FOR_PAGES = `new Promise((resolve) => {
  const until = Date.now() + ${LAYOUT_MS};
  const look = () => {
    const { printPages, printError } = document.documentElement.dataset;
    if (printPages !== undefined || printError !== undefined) resolve({ pages: printPages ?? null, why: printError ?? null });
    else if (Date.now() > until) resolve({ pages: null, why: null });
    else setTimeout(look, 50);
  };
  look();
})`;

/** Draws the PDF from the print view in a hidden window. */
export function printPdfIn(windows: Pick<Windows, 'withPrintPage'>, job: PrintJob): Promise<PrintedPdf> {
  return windows.withPrintPage(printPath(job), job.workspaceId, async ({ webContents }) => {
    const { pages, why } = (await webContents.executeJavaScript(WAIT_FOR_PAGES)) as {
      pages: string | null;
      why: string | null;
    };
    if (pages === null) {
      const reason = why ?? 'Laying out the pages took too long.';
      throw new CallFailure('internal', `The PDF could not be drawn. ${reason}`, 'print-failed');
    }
    const bytes = await webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    return { bytes, expectedPages: Number(pages) };
  });
}
