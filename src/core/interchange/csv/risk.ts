import { MAX_NAME_LENGTH } from '../../model/field.ts';
import type { RiskEvent } from '../../model/nouns.ts';
import { oneLine } from '../../model/spokenName.ts';
import { MAX_DAYS } from '../../model/task.ts';
import { parseNumber } from './parseNumber.ts';

export type Risk = Pick<RiskEvent, 'title' | 'probability' | 'delayDays'>;

const RISK = /^(?:(.*\S)\s+)?(\S+?)\s*%\s*(\S+?)\s*d(?:ays?)?$/is;

/** One item of a risks cell, `Late hardware 30% 5d`: what may happen, how likely, and the working days it would cost. */
export function parseRisk(item: string, decimalComma: boolean): Risk | null {
  const found = RISK.exec(item);
  if (!found) return null;
  const [, title = '', percent = '', days = ''] = found;
  const likely = parseNumber(percent, decimalComma);
  const delayDays = parseNumber(days, decimalComma);
  if (likely === null || likely < 0 || likely > 100) return null;
  if (delayDays === null || delayDays < 0 || delayDays > MAX_DAYS) return null;
  const line = oneLine(title);
  return line.length > MAX_NAME_LENGTH
    ? null
    : { title: line, probability: Number((likely / 100).toPrecision(15)), delayDays };
}

/** The item that `parseRisk` reads back as this. A semicolon would end the item, so a title goes without. */
export const riskItem = ({ title, probability, delayDays }: Risk): string =>
  `${riskTitle(title)} ${Number((probability * 100).toPrecision(12))}% ${delayDays}d`.trim();

/** What files call a risk. */
export const riskTitle = (title: string): string => oneLine(title.replaceAll(';', ','));
