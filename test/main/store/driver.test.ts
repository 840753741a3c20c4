import { afterEach, describe, expect, it, vi } from 'vitest';

const DRIVER = '../../../src/main/store/driver.ts';
const node = process.versions.node;
afterEach(() => Object.defineProperty(process.versions, 'node', { value: node }));

async function openUnder(version: string): Promise<void> {
  vi.resetModules();
  Object.defineProperty(process.versions, 'node', { value: version, configurable: true });
  const { openDriver } = (await import(DRIVER)) as typeof import('../../../src/main/store/driver.ts');
  openDriver(':memory:').close();
}

describe('the driver', () => {
  it.each(['18.20.0', '20.20.2', '22.9.0', '22.13.1'])('says in words that Node %s is too old', async (version) => {
    await expect(openUnder(version)).rejects.toMatchObject({ error: { code: 'unavailable', detail: 'old-node' } });
    await expect(openUnder(version)).rejects.toThrow(`needs Node 22.14 or newer, this is Node ${version}`);
  });

  it.each(['22.14.0', '22.20.1', '24.0.0', '100.1.0'])('opens under Node %s', async (version) => {
    await expect(openUnder(version)).resolves.toBeUndefined();
  });
});
