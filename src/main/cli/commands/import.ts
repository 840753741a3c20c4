import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { buildBlank } from '../../../core/catalogue/starters/buildBlank.ts';
import { apply } from '../../../core/change/apply.ts';
import type { Change, RowEdit } from '../../../core/change/change.ts';
import { FORMAT_NAMES } from '../../../core/interchange/csv/csvFormat.ts';
import { handMade } from '../../../core/interchange/csv/handMade.ts';
import { newFromJson } from '../../../core/interchange/json/importJson.ts';
import { emptyWorkspace, settingsOf } from '../../../core/model/nouns.ts';
import { firstChange } from '../../services/firstChange.ts';
import { localDate } from '../../services/localDate.ts';
import type { WorkspaceFile } from '../../store/workspaceFile.ts';
import type { AddCommand } from '../command.ts';
import { createFile } from '../createFile.ts';
import { dateOption } from '../dateOption.ts';
import { DONE, TO_ACT_ON } from '../exitCode.ts';
import { type Imported, importing, orFail } from '../importing.ts';
import { reportImport } from '../importReport.ts';
import { readingFile } from '../openForReading.ts';
import { writingFile } from '../openForWriting.ts';
import { OTHER_FORMATS, readSources, type Sources } from '../readSources.ts';
import type { Terminal } from '../terminal.ts';
import { titleOf } from '../titleOf.ts';

interface Options {
  readonly format?: string;
  readonly start?: string;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `import FILE SOURCE...`: CSV tables, JSON workspaces or a PSPLIB project into a file, which is made where it is absent. */
export const addImport: AddCommand = (program, terminal, done) => {
  program
    .command('import')
    .description('bring CSV files, a JSON workspace or a PSPLIB project (.sm) into a workspace file')
    .argument('<file>', 'the workspace file; made when absent')
    .argument('<source...>', 'what to import')
    .option('--format <name>', `read the sources as this format: ${[...FORMAT_NAMES, ...OTHER_FORMATS].join(', ')}`)
    .option('--start <date>', 'project start; today for a new file')
    .option('--strict', 'exit 1 when there are row errors')
    .option('--dry-run', 'say what would change and write nothing')
    .option('--json', 'report as JSON')
    .action(async (file: string, sources: string[], options: Options) => {
      const path = resolve(terminal.folder, file);
      const start = options.start === undefined ? undefined : dateOption('--start', options.start);
      const read = readSources(terminal.folder, sources, options.format);
      const dryRun = options.dryRun === true;
      const imported = existsSync(path)
        ? await importInto(path, read, start, dryRun, terminal)
        : importAsNew(path, read, start, dryRun, terminal);
      reportImport(terminal, file, imported, { dryRun, json: options.json === true });
      done(options.strict && imported.rowErrors.length > 0 ? TO_ACT_ON : DONE);
    });
};

const labelOf = ({ json, tables, project }: Sources): string =>
  `Imported ${[...json, ...tables, ...(project ? [project] : [])].map(({ name }) => basename(name)).join(', ')}`.slice(
    0,
    500,
  );

function importChange(edits: readonly RowEdit[], sources: Sources, baseSeq: number, terminal: Terminal): Change {
  const { newId, clock, author } = terminal;
  const stamp = { id: newId(), atMs: clock(), author, baseSeq, undoes: null, redoes: null };
  return { ...stamp, verb: 'import', label: labelOf(sources), edits };
}

async function importInto(
  path: string,
  sources: Sources,
  start: string | undefined,
  dryRun: boolean,
  terminal: Terminal,
): Promise<Imported> {
  const importFrom = (file: WorkspaceFile, workspace = file.readRows()) =>
    importing(workspace, sources, start, {
      newId: terminal.newId,
      handMade: handMade(file.changesAfter(0).map(({ change }) => change)),
    });
  if (dryRun) return readingFile(path, terminal, importFrom);
  return writingFile(path, 'import', terminal, (live, file) => {
    const imported = importFrom(file, live.workspace);
    if (imported.edits.length > 0) live.commit(importChange(imported.edits, sources, live.seq, terminal));
    return imported;
  });
}

/** The file's first change makes the workspace, its second is the import: one undo takes all of that back. */
function importAsNew(
  path: string,
  sources: Sources,
  start: string | undefined,
  dryRun: boolean,
  terminal: Terminal,
): Imported {
  const { newId, clock, author } = terminal;
  const [whole, ...moreJson] = sources.json;
  const made = whole
    ? orFail(newFromJson(whole.name, whole.text))
    : buildBlank({ newId, title: titleOf(path), projectStart: start ?? localDate(clock()), holidays: [] });
  const blank = orFail(apply(emptyWorkspace(), made));
  const imported = importing(blank, { ...sources, json: moreJson }, start, { newId, handMade: new Set() });
  if (!dryRun) {
    const first = firstChange(made, `Created ${settingsOf(blank).title}`, { id: newId(), atMs: clock(), author });
    const { edits } = imported;
    createFile(path, edits.length === 0 ? [first] : [first, importChange(edits, sources, 1, terminal)]);
  }
  return whole ? { ...imported, before: emptyWorkspace(), edits: [...made, ...imported.edits] } : imported;
}
