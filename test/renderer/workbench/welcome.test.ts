import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../../src/core/catalogue/starters/starters.ts';
import { drawStarter, STARTER_VIEWS } from '../../../src/renderer/workbench/welcome/starterDrawing.ts';
import { whenText } from '../../../src/renderer/workbench/welcome/whenText.ts';

describe.each(STARTERS.map(({ id }) => id))('the picture of %s', (id) => {
  const { boxes, lines, width, height } = drawStarter(id);

  it('lies inside its own size', () => {
    expect(boxes.length).toBeGreaterThan(3);
    for (const { x, y, w, h } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(width);
      expect(y + h).toBeLessThanOrEqual(height);
    }
  });

  it('shows what the starter is about', () => {
    const looks = new Set(boxes.map(({ look }) => look.split('-')[0]));
    if (STARTER_VIEWS[id] === 'structure') expect(looks).toContain('seat');
    else expect(lines.length).toBeGreaterThan(5);
  });
});

describe('when a file was opened', () => {
  const now = new Date(2027, 2, 10, 9, 30).getTime();
  const at = (day: number, hour: number) => new Date(2027, 2, day, hour, 5).getTime();

  it('is said the way people say it', () => {
    expect(whenText(at(10, 8), now)).toBe('Today, 08:05');
    expect(whenText(at(9, 23), now)).toBe('Yesterday');
    expect(whenText(at(4, 12), now)).toBe('6 days ago');
    expect(whenText(at(3, 12), now)).toBe('3 Mar 2027');
  });
});
