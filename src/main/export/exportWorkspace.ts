import { basename, dirname, extname, join } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { Responses } from '../../contract/services.ts';
import type { ValidRequestOf } from '../../contract/shapes.ts';
import { FORMAT_NAMES } from '../../core/interchange/csv/csvFormat.ts';
import { exportAllCsv, exportCsv } from '../../core/interchange/csv/exportCsv.ts';
import { exportJson } from '../../core/interchange/json/workspaceJson.ts';
import { settingsOf, type Workspace } from '../../core/model/nouns.ts';
import type { Shell } from '../shell/shell.ts';
import { drawPdf } from './drawPdf.ts';
import { makeFolder, writeFileWhole } from './writeFileWhole.ts';

export interface ExportParts {
  readonly shell: Pick<Shell, 'printPdf' | 'chooseFileToSave'>;
  readonly workspace: Workspace;
  /** Path of the workspace's own file. */
  readonly path: string;
  /** Paths of all open workspaces: never written to. */
  readonly openPaths: readonly string[];
  readonly nowMs: number;
}

/** Writes a workspace to a place the shell gives: a PDF, JSON, one CSV table, or a folder with all tables. */
export async function exportWorkspace(
  parts: ExportParts,
  wish: ValidRequestOf<'workspace.export'>,
): Promise<Responses['workspace.export']> {
  const { shell, workspace, path, openPaths, nowMs } = parts;
  const { title } = settingsOf(workspace);
  const table = wish.format === 'csv' ? csvTable(wish.table) : null;
  // A PDF is drawn before anybody is asked for a name: who cannot get one need not choose.
  const pdf =
    wish.format === 'pdf'
      ? await drawPdf(
          shell,
          { workspaceId: wish.workspaceId, paper: wish.paper, sections: wish.sections },
          { title, atMs: nowMs },
        )
      : null;
  const inFolder = wish.format === 'csv' && table === null;
  const extension = inFolder ? '' : `.${wish.format}`;
  const stem = inFolder ? `${title} tables` : table === null ? title : `${title} ${table}`;
  const chosen = await shell.chooseFileToSave({ fileName: `${fileNameOf(stem)}${extension}`, besidePath: path });
  if (chosen === null) return { savedAs: null, folder: null, pages: null };
  const target = extname(chosen).toLowerCase() === extension ? chosen : `${chosen}${extension}`;

  if (inFolder) {
    await makeFolder(target);
    for (const { fileName, text } of exportAllCsv(workspace)) {
      await writeFileWhole(join(target, fileName), text, openPaths);
    }
  } else {
    const text = (): string => (table === null ? exportJson(workspace) : exportCsv(workspace, table));
    await writeFileWhole(target, pdf?.bytes ?? text(), openPaths);
  }
  return { savedAs: basename(target), folder: basename(dirname(target)), pages: pdf?.pages ?? null };
}

function csvTable(name: string | null) {
  if (name === null) return null;
  const table = FORMAT_NAMES.find((known) => known === name);
  if (!table) throw new CallFailure('invalid', `There is no table “${name}”. There are ${FORMAT_NAMES.join(', ')}.`);
  return table;
}

/** A title as a file name that every system takes. */
export const fileNameOf = (title: string): string => {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim();
  return name === '' ? 'Workspace' : name;
};
