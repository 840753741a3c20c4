import { parseDate } from '../../core/interchange/csv/parseDate.ts';
import { CommandFailure } from './commandFailure.ts';

/** The ISO date an option gives. */
export function dateOption(option: string, text: string): string {
  const date = parseDate(text.trim());
  if (date === null) throw new CommandFailure(`${option} “${text}” is not a date like 2027-03-01.`);
  return date;
}

/** The ISO dates of a comma list. */
export const datesOption = (option: string, text: string): string[] =>
  text
    .split(',')
    .filter((item) => item.trim() !== '')
    .map((item) => dateOption(option, item));
