import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Room {
  readonly room: string;
  readonly holds: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}
interface House {
  readonly rooms: readonly Room[];
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

export const ROOMS_FILE = 'test/rooms/rooms.ts';
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const house = JSON.parse(readFileSync(join(root, 'test/rooms/rooms.json'), 'utf8')) as House;

/** Packages that only the rooms naming them may use; everything unnamed anywhere is refused everywhere. */
const GUARDED = [...new Set(house.rooms.flatMap(({ packages }) => packages).filter((name) => name !== 'node:'))].sort();

export function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join('src', file.split('\\').join('/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .sort();
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|(?:\bimport|\brequire)\(\s*['"]([^'"]+)['"]/g;

/** What a file imports: paths of the project, or package names. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '');
    return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
  });
}

const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Sentences about imports that go through a wall. */
export function violationsOf(file: string, targets: readonly string[] = importsOf(file)): string[] {
  const entry = house.entries[file];
  const room = house.rooms
    .filter((candidate) => within(file, candidate.room))
    .sort((a, b) => b.room.length - a.room.length)[0];
  if (!entry && !room) return [`${file} is in no room of test/rooms/rooms.json`];
  const paths = entry ?? [room?.room ?? '', ...(room?.imports ?? [])];
  const packages = entry ?? room?.packages ?? [];
  return targets
    .filter((target) => {
      if (target.startsWith('src/')) return !paths.some((path) => within(target, path));
      if (/\.(css|json|sql|svg)$/.test(target) && !target.includes('node_modules') && target.startsWith('package.json'))
        return false;
      const name = packageOf(target);
      if (name === 'node:http') return !packages.includes('node:http');
      if (name.startsWith('node:')) return !packages.includes('node:');
      return !packages.includes(name);
    })
    .map((target) => `${file} must not import ${target}`);
}

/** The import table as Markdown. */
export function roomsTable(): string {
  const code = (names: readonly string[]) => names.map((name) => `\`${name.replace(/^src\//, '')}\``).join(', ') || '–';
  const rows = house.rooms.map(
    ({ room, holds, imports, packages }) => `| \`${room}\` | ${holds} | ${code(imports)} | ${code(packages)} |`,
  );
  return ['| Room | Holds | May import | Packages |', '|---|---|---|---|', ...rows].join('\n');
}

/** The same walls for the editor, as Biome's overrides. */
export function biomeOverrides(): unknown[] {
  return house.rooms.map(({ room, packages }) => ({
    includes: [`${room}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              paths: Object.fromEntries(
                GUARDED.filter((name) => !packages.includes(name)).map((name) => [
                  name,
                  `${room} does not use ${name}; see docs/rooms.md`,
                ]),
              ),
            },
          },
        },
      },
    },
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const biomeFile = join(root, 'biome.json');
  const biome = JSON.parse(readFileSync(biomeFile, 'utf8'));
  writeFileSync(biomeFile, `${JSON.stringify({ ...biome, overrides: biomeOverrides() }, null, 2)}\n`);
  const docs = join(root, 'docs/rooms.md');
  writeFileSync(docs, readFileSync(docs, 'utf8').replace(/\| Room \|[\s\S]*?(?=\n\n|\n*$)/, roomsTable()));
}
