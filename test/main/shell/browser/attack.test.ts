import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ATTACKS, type Attacker, startAttacker } from './attacks.ts';
import { startVictim, type Victim, WORKSPACE_DATA } from './victim.ts';

let victim: Victim;
let attacker: Attacker;
let page: Page;
/** Status and body of everything the app answered this page. */
let answers: Response[] = [];

beforeAll(async () => {
  victim = await startVictim();
  attacker = await startAttacker();
}, 120_000);
afterAll(async () => {
  await attacker?.close();
  await victim?.close();
});
beforeEach(async () => {
  answers = [];
  victim.double.calls.length = 0;
  page = await attacker.openPage();
  page.on('response', (response) => {
    if (new URL(response.url()).port === String(victim.loopback.port)) answers.push(response);
  });
});
afterEach(() => page.close());

const statuses = (): number[] => answers.map((answer) => answer.status());

describe('a page on another port of this computer', () => {
  it.each(ATTACKS.map(({ name, run }) => [name, run] as const))('gets nothing with %s', async (_name, run) => {
    const loot = await run(page, victim.loopback.origin);
    expect(loot).toBeNull();
    expect(victim.double.calls).toEqual([]);
    expect(statuses().filter((status) => status < 400)).toEqual([]);
  });

  it('gets nothing by a name that was rebound to this computer', async () => {
    // A browser shows its own page for an answer without a body.
    await page.goto(`http://evil.test:${victim.loopback.port}/`).catch(() => {});
    await vi.waitFor(() => expect(statuses()).toEqual([421]));
  });

  it('cannot send a person there by a link', async () => {
    await page.setContent(`<a href="${victim.loopback.origin}/">here</a>`);
    await page.click('a');
    await vi.waitFor(() => expect(statuses()).toEqual([403]));
  });
});

describe('the app’s own page', () => {
  it('is let in by the same server, and can call', async () => {
    const own = await attacker.browser.newPage();
    const answer = await own.goto(victim.loopback.addressFor('once'));
    expect(answer?.status()).toBe(200);
    expect(await own.textContent('p')).toBe(WORKSPACE_DATA);
    const value = await own.evaluate(async () => {
      const headers = { 'content-type': 'application/json', 'x-app': '1' };
      const code = location.hash.slice(1);
      const entered = await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ code }) });
      const { secret } = (await entered.json()) as { secret: string };
      const called = await fetch('/api/call', {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${secret}` },
        body: JSON.stringify({ method: 'app.describe', args: {} }),
      });
      return (await called.json()) as unknown;
    });
    expect(value).toMatchObject({ ok: true });
    expect(victim.double.calls).toHaveLength(1);
    await own.close();
  });

  it('keeps no cookie anybody else could send', async () => {
    expect(await attacker.browser.contexts()[0]?.cookies()).toEqual([]);
  });
});
