import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../../src/main/shell/browser/chromium.ts';

/** A page on another port of this computer, which knows the app’s name and port: everything but a secret. */
export interface Attacker {
  readonly browser: Browser;
  /** A new page of the attacker. */
  openPage(): Promise<Page>;
  close(): Promise<void>;
}

/** What came back: text that could be read, or an event that says something was let through. */
export type Loot = string | null;

interface Attack {
  readonly name: string;
  /** Runs in the attacker’s page. `target` is the app’s origin. Resolves with what could be read or used. */
  run(page: Page, target: string): Promise<Loot>;
}

const CALL = JSON.stringify({ method: 'app.describe', args: {} });

/** Code for the page that waits for a load or an error of an element. */
const element = (tag: string, attribute: string, path: string): Attack['run'] => {
  return (page, target) =>
    page.evaluate(
      ([name, key, url]) =>
        new Promise<string | null>((resolve) => {
          const made = document.createElement(name as string);
          made.onload = () => resolve(`${name} loaded`);
          made.onerror = () => resolve(null);
          made.setAttribute(key as string, url as string);
          document.body.append(made);
          setTimeout(() => resolve(null), 3_000);
        }),
      [tag, attribute, target + path] as const,
    );
};

const fetching =
  (path: string, init: RequestInit): Attack['run'] =>
  (page, target) =>
    page.evaluate(
      ([url, options]) =>
        fetch(url as string, options as RequestInit).then(
          (response) => response.text().then((text) => (response.ok ? `read ${text}` : text || null)),
          () => null,
        ),
      [target + path, init] as const,
    );

const aliased = (alias: string): Attack['run'] => {
  return (page, target) => {
    const { port } = new URL(target);
    return fetching('/', {})(page, `http://${alias}:${port}`);
  };
};

export const ATTACKS: readonly Attack[] = [
  {
    name: 'fetch with the headers of a call',
    run: fetching('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-app': '1', authorization: `Bearer ${'x'.repeat(43)}` },
      body: CALL,
    }),
  },
  { name: 'fetch without CORS', run: fetching('/api/call', { method: 'POST', mode: 'no-cors', body: CALL }) },
  {
    name: 'a form',
    run: async (page, target) => {
      await page.evaluate(
        ([url, call]) => {
          const frame = document.createElement('iframe');
          frame.name = 'answer';
          const form = document.createElement('form');
          form.method = 'POST';
          form.enctype = 'text/plain';
          form.action = `${url}/api/call`;
          form.target = 'answer';
          const field = document.createElement('input');
          // A form writes name=value: together they are JSON.
          field.name = `${(call as string).slice(0, -1)},"ignored":"`;
          field.value = '"}';
          form.append(field);
          document.body.append(frame, form);
          form.submit();
        },
        [target, CALL] as const,
      );
      await page.waitForTimeout(300);
      return null;
    },
  },
  {
    name: 'a WebSocket',
    run: (page, target) =>
      page.evaluate(
        (url) =>
          new Promise<string | null>((resolve) => {
            const socket = new WebSocket(`${url.replace('http', 'ws')}/api/pushes`);
            socket.onopen = () => resolve('socket open');
            socket.onerror = () => resolve(null);
          }),
        target,
      ),
  },
  {
    name: 'a frame around the app',
    run: async (page, target) => {
      await page.evaluate((url) => {
        const frame = document.createElement('iframe');
        frame.src = `${url}/`;
        document.body.append(frame);
      }, target);
      await page.waitForTimeout(300);
      const frame = page.frames().find((one) => one.url().startsWith(target));
      const text = (await frame?.evaluate(() => document.documentElement.textContent).catch(() => null)) ?? null;
      return text === '' ? null : text;
    },
  },
  { name: 'a script from the app', run: element('script', 'src', '/app.js') },
  { name: 'an image from the app', run: element('img', 'src', '/icon.svg') },
  {
    name: 'an EventSource',
    run: (page, target) =>
      page.evaluate(
        (url) =>
          new Promise<string | null>((resolve) => {
            const source = new EventSource(`${url}/api/pushes`);
            source.onopen = () => resolve('stream open');
            source.onerror = () => {
              source.close();
              resolve(null);
            };
          }),
        target,
      ),
  },
  {
    name: 'a page whose origin is null',
    run: async (page, target) => {
      await page.evaluate(
        ([url, call]) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.srcdoc = `<script>
            fetch('${url}/api/call', { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(call)} });
            fetch('${url}/api/call', { method: 'POST', headers: { 'content-type': 'application/json', 'x-app': '1' }, body: ${JSON.stringify(call)} });
          </script>`;
          document.body.append(frame);
        },
        [target, CALL] as const,
      );
      await page.waitForTimeout(300);
      return null;
    },
  },
  {
    name: 'a redirect through the attacker',
    run: async (page, target) =>
      fetching(`/redirect?to=${encodeURIComponent(`${target}/api/call`)}`, { method: 'POST', body: CALL })(
        page,
        new URL(page.url()).origin,
      ),
  },
  { name: 'the alias localhost', run: aliased('localhost') },
  { name: 'the alias 127.0.0.1', run: aliased('127.0.0.1') },
];

/** Starts a browser whose names `evil.test` leads to this computer, as a rebound name does, and opens the page. */
export async function startAttacker(): Promise<Attacker> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://attacker');
    const to = url.searchParams.get('to');
    if (to === null) response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body></body>');
    else response.writeHead(307, { location: to }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium({ args: ['--host-resolver-rules=MAP evil.test 127.0.0.1'] });
  return {
    browser,
    openPage: async () => {
      const page = await browser.newPage();
      await page.goto(origin);
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
