import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx', 'test/**/*.test-prop.ts'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 30_000,
    // Two processes are what a small machine has; store tests sync to disk and gain nothing from more.
    maxWorkers: 2,
  },
});
