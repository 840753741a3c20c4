import { createRequire } from 'node:module';
import { join } from 'node:path';
import { electronPackage } from './electronProgram.ts';

/** What the fetching process tells its parent. */
export type DownloadReport =
  | { readonly kind: 'progress'; readonly doneBytes: number; readonly totalBytes: number | null }
  | { readonly kind: 'failed'; readonly why: string };

interface Downloader {
  downloadArtifact(wanted: {
    version: string;
    artifactName: 'electron';
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: {
      quiet: boolean;
      getProgressCallback(progress: { transferred: number; total: number | null }): Promise<void>;
    };
  }): Promise<string>;
}

// Runs as a process of its own, so that a download that hangs can be ended. Puts Electron's archive where Electron's
// own installer, which runs next, looks for it first.
const report = (message: DownloadReport): void => {
  process.send?.(message);
};
const require = createRequire(join(electronPackage(), 'package.json'));
const { version } = require('./package.json') as { version: string };
try {
  const { downloadArtifact } = require('@electron/get') as Downloader;
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('./checksums.json') as Record<string, string>,
    downloadOptions: {
      quiet: true,
      getProgressCallback: async ({ transferred, total }) =>
        report({ kind: 'progress', doneBytes: transferred, totalBytes: total }),
    },
  });
  process.disconnect?.();
} catch (problem) {
  report({ kind: 'failed', why: (problem as Error).message.split('\n')[0] ?? '' });
  process.exitCode = 1;
  process.disconnect?.();
}
