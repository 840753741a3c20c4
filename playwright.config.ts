import { defineConfig } from '@playwright/test';

// One worker: a workshop has one laptop, and small machines have two processors. The browser is found by the harness,
// which uses the system's or the one that comes with Crewmap.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  // A machine shared with others stalls for seconds at times; what only a second try passes is listed as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { headless: true, viewport: { width: 1440, height: 900 }, trace: 'off', screenshot: 'off', video: 'off' },
  projects: [{ name: 'browser' }, { name: 'electron' }],
});
