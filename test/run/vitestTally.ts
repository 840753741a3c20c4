import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import { TALLY_FILE_VARIABLE, type Tally } from './tally.ts';

/** Leaves vitest's tally for the runner. A file that cannot be loaded and an error outside a test count as failures. */
export default class VitestTally implements Reporter {
  onTestRunEnd(...[modules, errors]: Parameters<NonNullable<Reporter['onTestRunEnd']>>): void {
    const file = process.env[TALLY_FILE_VARIABLE];
    if (file === undefined) return;
    let passed = 0;
    let failed = errors.length;
    const skipped: { name: string; reason: string }[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped')
          skipped.push({ name: test.fullName, reason: result.note ?? 'no reason given' });
        else failed += 1;
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Tally));
  }
}
