import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { TALLY_FILE_VARIABLE, type Tally } from './tally.ts';

/** Leaves Playwright's tally for the runner. */
export default class PlaywrightTally implements Reporter {
  private suite: Suite | null = null;
  private broken = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(): void {
    this.broken += 1;
  }

  onEnd(_result: FullResult): void {
    const file = process.env[TALLY_FILE_VARIABLE];
    if (file === undefined) return;
    let passed = 0;
    let failed = this.broken;
    const skipped: { name: string; reason: string }[] = [];
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') passed += 1;
      else if (outcome === 'unexpected') failed += 1;
      else {
        const said = [...test.annotations, ...test.results.flatMap(({ annotations }) => annotations)];
        const reason = said.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
        skipped.push({ name: test.title, reason });
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Tally));
  }
}
