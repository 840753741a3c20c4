import { statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { PAPERS, PDF_SECTIONS } from '../../../contract/shapes.ts';
import { FORMAT_NAMES, type FormatName } from '../../../core/interchange/csv/csvFormat.ts';
import { exportAllCsv, exportCsv } from '../../../core/interchange/csv/exportCsv.ts';
import { exportJson } from '../../../core/interchange/json/workspaceJson.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import { makeFolder, writeFileWhole } from '../../export/writeFileWhole.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure } from '../commandFailure.ts';
import { DONE } from '../exitCode.ts';
import { readWorkspace } from '../openForReading.ts';
import type { PdfOptions } from '../printWorkspace.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly table?: string;
  readonly paper?: string;
  readonly fit?: boolean;
  readonly sections?: string;
}

/** Writes the workspace to `path`; gives a line about it. */
type Write = (workspace: Workspace) => Promise<string>;

/** `export FILE OUT`: PDF, JSON, one CSV table, or a folder with every table; OUT's ending says which. */
export const addExport: AddCommand = (program, terminal, done) => {
  program
    .command('export')
    .description('write a workspace as PDF, JSON or CSV')
    .argument('<file>', 'the workspace file')
    .argument('<out>', 'x.pdf, x.json, x.csv, or a folder/ for one CSV per table')
    .option('--table <name>', `the table of a CSV: ${FORMAT_NAMES.join(', ')}`)
    .option('--paper <size>', `the paper of a PDF: ${PAPERS.join(', ')}`, 'a3')
    .option('--fit', 'shrink each section of a PDF to one page')
    .option('--sections <names>', `the sections of a PDF: ${PDF_SECTIONS.join(', ')}`)
    .action(async (file: string, out: string, options: Options) => {
      const source = resolve(terminal.folder, file);
      const target = resolve(terminal.folder, out);
      const write = writerFor(source, target, out, options, terminal);
      const workspace = await readWorkspace(source, terminal);
      terminal.out(`${await write(workspace)}\n`);
      done(DONE);
    });
};

function writerFor(source: string, target: string, out: string, options: Options, terminal: Terminal): Write {
  const isFolder = /[/\\]$/.test(out) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  const extension = isFolder ? '' : extname(target).toLowerCase();
  if (isFolder || extension === '') return (workspace) => writeFolder(workspace, source, target, out);
  if (extension === '.json') {
    return async (workspace) => {
      await writeFileWhole(target, exportJson(workspace), [source]);
      return `Wrote ${out}`;
    };
  }
  if (extension === '.csv') {
    const table = tableOf(options.table ?? basename(target, extname(target)), options.table !== undefined);
    return async (workspace) => {
      await writeFileWhole(target, exportCsv(workspace, table), [source]);
      return `Wrote ${out}: ${table}`;
    };
  }
  if (extension === '.pdf') return pdfWriter(source, target, out, pdfOptions(options), terminal);
  throw new CommandFailure(`${out}: an export ends in .pdf, .json or .csv, or is a folder/.`);
}

async function writeFolder(workspace: Workspace, source: string, target: string, out: string): Promise<string> {
  await makeFolder(target);
  const files = exportAllCsv(workspace);
  for (const { fileName, text } of files) await writeFileWhole(join(target, fileName), text, [source]);
  return files.map(({ fileName }) => `Wrote ${join(out, fileName)}`).join('\n');
}

/** Names of tables as the workspace file has them. */
const TABLES: Readonly<Record<string, FormatName>> = {
  team: 'teams',
  person: 'people',
  asset: 'assets',
  role: 'roles',
  capacity: 'capacities',
  task: 'tasks',
  responsibility: 'responsibilities',
};

function tableOf(name: string, isGiven: boolean): FormatName {
  const wanted = name.toLowerCase();
  const table = FORMAT_NAMES.find((format) => format === wanted) ?? TABLES[wanted];
  if (table) return table;
  const known = FORMAT_NAMES.join(', ');
  throw new CommandFailure(
    isGiven ? `There is no table “${name}”. There are ${known}.` : `Say which table with --table NAME: ${known}.`,
  );
}

function pdfOptions({ paper = 'a3', fit = false, sections }: Options): PdfOptions {
  const size = PAPERS.find((known) => known === paper.toLowerCase());
  if (!size) throw new CommandFailure(`There is no paper “${paper}”. There are ${PAPERS.join(', ')}.`);
  const names = sections === undefined ? [...PDF_SECTIONS] : sections.split(',').map((name) => name.trim());
  const wanted = names.map((name) => {
    const section = PDF_SECTIONS.find((known) => known === name);
    if (!section) throw new CommandFailure(`There is no section “${name}”. There are ${PDF_SECTIONS.join(', ')}.`);
    return section;
  });
  return { paper: size, fit, sections: wanted };
}

function pdfWriter(source: string, target: string, out: string, options: PdfOptions, { print }: Terminal): Write {
  if (print === null) throw new CommandFailure('A PDF cannot be drawn here: there is no browser to draw it with.');
  return async (workspace) => {
    const { bytes, pages } = await print({ path: source, workspace }, options);
    await writeFileWhole(target, bytes, [source]);
    return `Wrote ${out}: ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  };
}
