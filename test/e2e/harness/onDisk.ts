import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { projectRoot } from './browserDesk.ts';

const run = promisify(execFile);

/** The only file of a folder with this ending. */
export async function onlyFile(folder: string, ending: string): Promise<string> {
  const found = (await readdir(folder)).filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`there should be one ${ending} file, and there are: ${found.join(', ')}`);
  return join(folder, found[0] as string);
}

interface Row {
  readonly [column: string]: unknown;
}

/** The tables of a workspace file as the terminal exports them: what is truly on the disk. */
export async function tablesOf(file: string, scratch: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const out = join(scratch, `read-${Date.now()}.json`);
  await run(process.execPath, [join(projectRoot, 'bin', 'crewmap.js'), 'export', file, out], {
    env: { ...process.env, CREWMAP_HOME: join(scratch, 'terminal-home'), INIT_CWD: scratch },
  });
  return (JSON.parse(await readFile(out, 'utf8')) as { tables: Record<string, Row[]> }).tables;
}

/** The words of each page of a PDF. */
export async function pdfText(file: string): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.destroy();
  return pages;
}
