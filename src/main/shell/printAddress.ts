import type { PrintJob } from './shell.ts';

/** Path and query of the print view for a job. The workspace is the address's subject. */
export const printPath = ({ paper, sections, fit }: Pick<PrintJob, 'paper' | 'sections' | 'fit'>): string =>
  `/print/?paper=${paper}&sections=${sections.join(',')}${fit ? '&fit=1' : ''}`;
