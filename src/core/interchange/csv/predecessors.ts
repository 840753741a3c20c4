import { LINK_TYPES, type LinkType } from '../../model/dependency.ts';
import { parseNumber } from './parseNumber.ts';

export interface Predecessor {
  /** The other task as the cell names it. */
  readonly ref: string;
  readonly type: LinkType;
  readonly lagDays: number;
  readonly lagUnit: 'working' | 'elapsed';
}

const WITH_TYPE = /^(.*\S)\s+(FS|SS|FF|SF)(?:\s*([+-])\s*(\d[\d.,]*)\s*(d|ed)?)?$/i;

/**
 * One item of a predecessors cell: an id, then perhaps a space and a link type, then perhaps a lag in working days
 * (`A SS+2`) or, with `ed`, in elapsed days (`A FS+2ed`). An item that is a known id as a whole is that id.
 */
export function parsePredecessor(
  item: string,
  isKnown: (ref: string) => boolean,
  decimalComma: boolean,
): Predecessor | null {
  const whole: Predecessor = { ref: item, type: 'FS', lagDays: 0, lagUnit: 'working' };
  if (isKnown(item)) return whole;
  const found = WITH_TYPE.exec(item);
  if (!found) return whole;
  const [, ref = '', type = '', sign, digits, unit] = found;
  const lag = digits === undefined ? 0 : parseNumber(digits, decimalComma);
  if (lag === null) return null;
  return {
    ref,
    type: type.toUpperCase() as LinkType,
    lagDays: sign === '-' && lag !== 0 ? -lag : lag,
    lagUnit: unit?.toLowerCase() === 'ed' ? 'elapsed' : 'working',
  };
}

/** The shortest item that `parsePredecessor` reads back as this. */
export function predecessorItem(
  { ref, type, lagDays, lagUnit }: Predecessor,
  isKnown: (ref: string) => boolean,
): string {
  const unit = lagUnit === 'elapsed' && lagDays !== 0 ? 'ed' : '';
  const lag = lagDays === 0 ? '' : `${lagDays < 0 ? '' : '+'}${plain(lagDays)}${unit}`;
  if (lag === '' && type === LINK_TYPES[0]) return ref;
  const item = `${ref} ${type}${lag}`;
  // Another task may be called "A SS"; a lag of nothing tells the two apart.
  return isKnown(item) ? `${ref} ${type}+0` : item;
}

/** Digits without an exponent, which the grammar does not have. */
const plain = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);
