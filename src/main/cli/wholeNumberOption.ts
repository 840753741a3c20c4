import { CommandFailure } from './commandFailure.ts';

/** The whole number an option gives, from `least` to `most`; undefined = it was not given. */
export function wholeNumberOption(
  option: string,
  text: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CommandFailure(`${option} “${text}” is not a whole number from ${least} to ${most}.`);
}
