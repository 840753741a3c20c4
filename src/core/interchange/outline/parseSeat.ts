/** A seat as people say it. */
export interface SpokenSeat {
  /** null = vacant. */
  readonly personName: string | null;
  /** null = none was named. */
  readonly roleTypeName: string | null;
  readonly fte: number;
  readonly lead: boolean;
  readonly onCall: boolean;
}

const VACANT = /^(\?+|vacant|vacant seat|open|tbd|n\.?n\.?)$/i;
const FTE = /(?:^|[\s,(])(\d+(?:[.,]\d+)?)\s*(fte|%)?\)?\s*$/i;
const LEAD = /(^|\s)(\*|\(lead\)|★)(?=\s|$)/i;
const ON_CALL = /(^|\s)(\(on[- ]call\)|☎)(?=\s|$)/i;
const SEPARATOR = /\s+[-–—:|]\s+|\s*[,;]\s*|\s*:\s+/;

/**
 * `Ann Lee – ML Engineer 0.5 *`, `Ann Lee, ML Engineer, 50 %`, `? - SRE`, `ML Engineer` (vacant).
 * `isRoleType` tells a role type's name from a person's.
 */
export function parseSeat(line: string, isRoleType: (name: string) => boolean): SpokenSeat {
  let text = line.trim();
  const take = (pattern: RegExp) => {
    const found = pattern.test(text);
    if (found) text = text.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
    return found;
  };
  const lead = take(LEAD);
  const onCall = take(ON_CALL);
  let fte = 1;
  const amount = FTE.exec(text);
  if (amount && amount.index > 0) {
    const value = Number((amount[1] ?? '').replace(',', '.')) / (amount[2] === '%' ? 100 : 1);
    if (value >= 0 && value <= 1_000) {
      fte = value;
      text = text.slice(0, amount.index).replace(/[\s,;–—-]+$/, '');
    }
  }
  const [first = '', ...rest] = text.split(SEPARATOR).map((part) => part.trim());
  const second = rest.join(' ').trim();
  const common = { fte, lead, onCall };
  if (second === '') {
    if (VACANT.test(first)) return { personName: null, roleTypeName: null, ...common };
    if (isRoleType(first)) return { personName: null, roleTypeName: first, ...common };
    return { personName: first, roleTypeName: null, ...common };
  }
  // "ML Engineer: Ann Lee" as well as "Ann Lee - ML Engineer".
  const swapped = isRoleType(first) && !isRoleType(second);
  const [who, what] = swapped ? [second, first] : [first, second];
  return { personName: VACANT.test(who) ? null : who, roleTypeName: what, ...common };
}
