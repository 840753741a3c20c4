import { PDFDocument } from 'pdf-lib';
import { CallFailure } from '../../contract/envelope.ts';
import type { PrintJob, Shell } from '../shell/shell.ts';

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * The PDF of a workspace, checked: it has exactly the pages the print view laid out, else nothing is given out.
 * Rejects with CallFailure.
 */
export async function drawPdf(
  shell: Pick<Shell, 'printPdf'>,
  job: PrintJob,
  about: { readonly title: string; readonly atMs: number },
): Promise<DrawnPdf> {
  if (job.sections.length === 0) throw new CallFailure('invalid', 'Choose at least one section for the PDF.');
  const { bytes, expectedPages } = await shell.printPdf(job);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPageCount();
  if (pages !== expectedPages) {
    throw new CallFailure(
      'internal',
      `The PDF came out with ${pages} pages instead of ${expectedPages}, so it was not written. Try another paper size.`,
      'print-page-count',
    );
  }
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  pdf.setCreator('Crewmap');
  pdf.setProducer('Crewmap');
  pdf.setCreationDate(new Date(about.atMs));
  pdf.setModificationDate(new Date(about.atMs));
  return { bytes: await pdf.save(), pages };
}
