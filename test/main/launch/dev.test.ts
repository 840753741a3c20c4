import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../../../src/main/launch/projectRoot.ts';

const scratch = mkdtempSync(join(tmpdir(), 'crewmap-dev-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const get = (address: URL, path: string): Promise<{ status: number; policy: string; text: string }> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: address.port, path, headers: { host: address.host } }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += String(part);
      });
      const policy = String(answer.headers['content-security-policy']);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, policy, text }));
    })
      .once('error', reject)
      .end();
  });

const processesWith = (text: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });

describe('npm run dev in the browser shell', () => {
  it('serves the sources behind the gate, with a policy of its own, and ends with everything it started', async () => {
    const home = join(scratch, 'home');
    const child = spawn(
      process.execPath,
      [join(projectRoot, 'src/main/launch/dev.ts'), '--shell=browser', '--print-url', '--folder', join(scratch, 'f')],
      { cwd: scratch, env: { ...process.env, CREWMAP_HOME: home } },
    );
    const exit = new Promise((resolve) => child.once('exit', resolve));
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += String(part);
    });
    child.stderr.on('data', (part) => {
      err += String(part);
    });
    try {
      await vi.waitFor(() => expect(`${out}\n${err}`).toMatch(/Crewmap: http:\S+#/), {
        timeout: 60_000,
        interval: 100,
      });
      const address = new URL(/Crewmap: (\S+)/.exec(out)?.[1] ?? '');
      const page = await get(address, '/');
      expect(page.status).toBe(200);
      expect(page.text).toContain('/@vite/client');
      expect(page.policy).toContain("default-src 'none'");
      expect(page.policy).not.toContain('trusted-types');
      expect((await get(address, '/main.tsx')).text).toContain('/bridge/connect.ts');
      expect((await get(address, '/api/pushes')).status).toBe(403);
      expect((await get(new URL(`http://127.0.0.1:${address.port}`), '/')).status).toBe(421);
    } finally {
      child.kill('SIGINT');
      await exit;
    }
    if (process.platform === 'linux') {
      await vi.waitFor(() => expect(processesWith(`CREWMAP_HOME=${home}`)).toEqual([]), { timeout: 10_000 });
    }
  }, 120_000);
});
