import type { PrintJob } from './shell.ts';

/** Path and query of the print view for a job. The workspace is the address's subject. */
export const printPath = ({ paper, sections }: Pick<PrintJob, 'paper' | 'sections'>): string =>
  `/print/?paper=${paper}&sections=${sections.join(',')}`;
