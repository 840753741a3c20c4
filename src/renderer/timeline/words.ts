import { dateInWords } from '../../core/schedule/words.ts';
import { numberText, signedText } from '../canvas/numberText.ts';

const round = (days: number): number => Math.round(days * 10) / 10 + 0;

/** "14 May", with the year where it is not the one things start in. */
export function shortDate(isoDate: string, thisYear: string): string {
  const [day, month = ''] = dateInWords(isoDate, false).split(' ');
  const year = isoDate.slice(0, 4);
  return `${day} ${month.slice(0, 3)}${year === thisYear ? '' : ` ’${year.slice(2)}`}`;
}

export const daysText = (days: number): string => `${numberText(round(days))} d`;
/** "+6 d", "0 d", "−2 d". */
export const floatText = (days: number): string => `${signedText(round(days))} d`;
