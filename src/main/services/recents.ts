import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { RecentFile } from '../../contract/services.ts';
import { settingsOf, type Workspace } from '../../core/model/nouns.ts';
import { z } from '../../core/model/zod.ts';
import { ownJson } from './ownJson.ts';
import { workspaceIdOf } from './workspaceId.ts';

const MOST_RECENTS = 50;

const entrySchema = z.object({
  path: z.string(),
  title: z.string(),
  openedAtMs: z.number(),
  teams: z.number(),
  tasks: z.number(),
});
type Entry = z.infer<typeof entrySchema>;

export interface Recents {
  list(): RecentFile[];
  /** Path of a listed file, or null. */
  pathOf(id: string): string | null;
  remember(path: string, workspace: Workspace, openedAtMs: number): void;
  forget(id: string): void;
}

/** The files opened before, newest first, then what else lies in the app's folder of workspaces. */
export function createRecents(home: string, folder: string | null): Recents {
  const file = ownJson(join(home, 'recents.json'), z.array(entrySchema), [] as Entry[]);

  const inFolder = (known: ReadonlySet<string>): string[] => {
    if (folder === null || !existsSync(folder)) return [];
    const real = realpathSync(folder);
    return readdirSync(real, { withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) === '.sqlite' && !entry.name.startsWith('.'))
      .map((entry) => join(real, entry.name))
      .filter((path) => !known.has(path))
      .sort();
  };

  const describe = (path: string, entry: Entry | null): RecentFile => ({
    id: workspaceIdOf(path),
    title: entry?.title || basename(path, extname(path)),
    fileName: basename(path),
    folder: dirname(path),
    missing: !existsSync(path),
    openedAtMs: entry?.openedAtMs ?? null,
    teams: entry?.teams ?? null,
    tasks: entry?.tasks ?? null,
  });

  const list = (): RecentFile[] => {
    const entries = file.read();
    const others = inFolder(new Set(entries.map(({ path }) => path)));
    return [...entries.map((entry) => describe(entry.path, entry)), ...others.map((path) => describe(path, null))];
  };

  return {
    list,
    pathOf(id) {
      const found = list().find((recent) => recent.id === id);
      return found ? join(found.folder, found.fileName) : null;
    },
    remember(path, workspace, openedAtMs) {
      const entry: Entry = {
        path,
        title: settingsOf(workspace).title,
        openedAtMs,
        teams: workspace.team.size,
        tasks: workspace.task.size,
      };
      const others = file.read().filter((other) => other.path !== path);
      file.write([entry, ...others].sort((a, b) => b.openedAtMs - a.openedAtMs).slice(0, MOST_RECENTS));
    },
    forget: (id) => file.write(file.read().filter(({ path }) => workspaceIdOf(path) !== id)),
  };
}
