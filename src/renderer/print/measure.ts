import type { MeasureText } from './typeSetting.ts';

const FONT = 'Inter';

/**
 * Loads the fonts for all the letters of what is printed, then measures with them. Widths are exact: print uses the
 * same font files.
 */
export async function createMeasure(printed: unknown): Promise<MeasureText> {
  const letters = [...new Set(`${JSON.stringify(printed)} ${ALWAYS}`)].join('');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, letters)));
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser cannot measure text');
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${weight} 100px ${FONT}, system-ui, sans-serif`;
      width = context.measureText(text).width / 100;
      widths.set(key, width);
    }
    return width * size;
  };
}

/** Letters print adds of its own. */
const ALWAYS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;·–−+→›…’“”?()&/';
