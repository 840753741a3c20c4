import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"']+)["']/g;

/** What Electron itself brings. */
const isGiven = (name: string): boolean => name.startsWith('node:') || name === 'electron';

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

export interface PackedFiles {
  /** Built files that the entries reach, relative to the root, with forward slashes. */
  readonly files: readonly string[];
  /** Packages they need, and what those need. */
  readonly packages: readonly string[];
}

/**
 * Everything that entries of the built Node side load, now or later, so that a package holds that and nothing else.
 * `named`: packages that are loaded by a way the text does not show.
 */
export function packedFiles(root: string, entries: readonly string[], named: readonly string[] = []): PackedFiles {
  const files = new Set<string>();
  const packages = new Set<string>();
  const addPackage = (name: string): void => {
    const about = join(root, 'node_modules', name, 'package.json');
    if (packages.has(name) || !existsSync(about)) return;
    packages.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(about, 'utf8')) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) addPackage(dependency);
  };
  const addFile = (file: string): void => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (specifier.startsWith('.')) addFile(join(dirname(file), specifier));
      else if (!isGiven(specifier)) addPackage(packageOf(specifier));
    }
  };
  for (const name of named) addPackage(name);
  for (const entry of entries) addFile(join(root, entry));
  return {
    files: [...files].map((file) => relative(root, file).split(sep).join('/')).sort(),
    packages: [...packages].sort(),
  };
}
