/** Three points in working days; a single given duration is `likely` alone. */
export interface Estimate {
  readonly optimisticDays: number | null;
  readonly likelyDays: number | null;
  readonly pessimisticDays: number | null;
}

/** What a shorthand size stands for, in working days; editable afterwards. */
export const SIZES = {
  S: [1, 2, 3],
  M: [3, 5, 8],
  L: [5, 10, 15],
  XL: [10, 20, 40],
} as const;
export type Size = keyof typeof SIZES;

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?:\s?(d|w|days?|weeks?))?`;
const SINGLE = new RegExp(`^~?(${NUMBER})${UNIT}$`, 'i');
const THREE = new RegExp(`^~?(${NUMBER})\\s?[-–/]\\s?(${NUMBER})\\s?[-–/]\\s?(${NUMBER})${UNIT}$`, 'i');
const DAYS_PER_WEEK = 5;

/** `3d`, `~2w`, `2-4-8d`, `S`, `M`, `L`, `XL`; null where the text is none of these or its points are not in order. */
export function parseEstimate(text: string): Estimate | null {
  const trimmed = text.trim();
  if (trimmed in SIZES) {
    const [optimisticDays, likelyDays, pessimisticDays] = SIZES[trimmed as Size];
    return { optimisticDays, likelyDays, pessimisticDays };
  }
  const days = (digits: string, unit: string | undefined) =>
    Number(digits.replace(',', '.')) * (unit?.toLowerCase().startsWith('w') ? DAYS_PER_WEEK : 1);
  const three = THREE.exec(trimmed);
  if (three) {
    const [, low = '', likely = '', high = '', unit] = three;
    const points = [days(low, unit), days(likely, unit), days(high, unit)] as const;
    if (points[0] > points[1] || points[1] > points[2]) return null;
    return { optimisticDays: points[0], likelyDays: points[1], pessimisticDays: points[2] };
  }
  const single = SINGLE.exec(trimmed);
  if (!single) return null;
  const [, value = '', unit] = single;
  return { optimisticDays: null, likelyDays: days(value, unit), pessimisticDays: null };
}
