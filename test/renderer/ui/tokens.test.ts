import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src/renderer/ui/tokens.css'), 'utf8');
const [plain = '', projector = ''] = css.split(':root[data-projector]');

type Scheme = 'light' | 'dark';
type Colours = Readonly<Record<string, Readonly<Record<Scheme, string>>>>;

function coloursOf(text: string): Colours {
  const found: Record<string, Record<Scheme, string>> = {};
  for (const [, name = '', light = '', dark = ''] of text.matchAll(
    /--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  )) {
    found[name] = { light, dark };
  }
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const usual = coloursOf(plain);
const onTheWall: Colours = { ...usual, ...coloursOf(projector) };
const GROUNDS = ['background', 'panel', 'canvas', 'raised', 'sunken'];
const TONES = ['accent', 'critical', 'warning', 'good'];
const KINDS = ['stream', 'platform', 'enabling', 'subsystem', 'unspecified'].map((kind) => `team-${kind}`);
const LAYERS = ['storage', 'resource', 'platform', 'devenv'].map((layer) => `layer-${layer}`);

describe.each([
  ['usual', usual],
  ['projector', onTheWall],
] as const)('%s', (_, colours) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    const of = (name: string): string => {
      const colour = colours[name]?.[scheme];
      if (!colour) throw new Error(`no token --${name}`);
      return colour;
    };
    const least = (ground: string, ink: string, ratio: number) =>
      expect(contrast(of(ground), of(ink)), `--${ink} on --${ground}`).toBeGreaterThanOrEqual(ratio);

    it('text that must be read has 4.5:1 on every ground', () => {
      for (const ground of GROUNDS) for (const ink of ['ink', 'ink-2']) least(ground, ink, 4.5);
      for (const ground of ['background', 'panel', 'canvas', 'raised'])
        for (const ink of [...TONES, ...KINDS]) least(ground, ink, 4.5);
    });

    it('a tone has 4.5:1 on its own tint, and so has plain text', () => {
      for (const tone of [...TONES, ...KINDS]) {
        least(`${tone}-soft`, tone, 4.5);
        least(`${tone}-soft`, 'ink', 4.5);
        least(`${tone}-soft`, 'ink-2', 4.5);
      }
    });

    it('text on a filled ground has 4.5:1', () => {
      least('accent', 'on-accent', 4.5);
      least('accent-strong', 'on-accent', 4.5);
      least('critical', 'on-critical', 4.5);
    });

    it('what carries meaning without being text has 3:1', () => {
      for (const ground of ['background', 'panel', 'canvas'])
        for (const ink of ['ink-3', 'line-meaning', ...LAYERS]) least(ground, ink, 3);
    });
  });
});

it('the projector has more contrast than the desk', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const ratio = (colours: Colours, ink: string) =>
      contrast(colours['panel']?.[scheme] ?? '', colours[ink]?.[scheme] ?? '');
    for (const ink of ['ink', 'ink-2', 'ink-3', 'hairline', 'line-strong'])
      expect(ratio(onTheWall, ink), ink).toBeGreaterThan(ratio(usual, ink));
  }
});

it('doubles the text on the wall', () => {
  expect(plain).toMatch(/--text-scale: 1;/);
  expect(projector).toMatch(/--text-scale: 2;/);
});

it('no style sheet names a colour of its own', () => {
  const root = join(import.meta.dirname, '../../../src/renderer');
  const others = globSync('{ui,workbench,panels}/**/*.css', { cwd: root })
    .filter((path) => !path.endsWith('tokens.css'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
  expect(others.length).toBeGreaterThan(10);
  const own = others.flatMap(([path, text]) => (/#[0-9a-f]{3,8}\b|rgba?\(/i.test(text) ? [path] : []));
  expect(own).toEqual([]);
});
