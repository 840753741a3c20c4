import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface RendererFile {
  /** Path in the renderer folder, with forward slashes. */
  readonly path: string;
  readonly mime: string;
  readonly sizeBytes: number;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** The exact files of a built renderer. A file of a kind nobody decided about stops the build. */
export function listRendererFiles(folder: string): RendererFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const mime = MIME_TYPES[extname(file)];
      if (mime === undefined) throw new Error(`No content type is known for ${relative(folder, file)}.`);
      const bytes = readFileSync(file);
      return {
        path: relative(folder, file).split(sep).join('/'),
        mime,
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
}

export function writeRendererManifest(folder: string, manifestFile: string): void {
  writeFileSync(manifestFile, `${JSON.stringify(listRendererFiles(folder), null, 1)}\n`);
}

export const readRendererManifest = (manifestFile: string): readonly RendererFile[] =>
  JSON.parse(readFileSync(manifestFile, 'utf8')) as RendererFile[];
