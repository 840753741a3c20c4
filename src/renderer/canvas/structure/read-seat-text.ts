/** What somebody typed onto a team: "Mira Okafor, ML Engineer, 0.5". */
export interface SeatText {
  /** Null = a vacant seat. */
  readonly personName: string | null;
  /** Null = not said. */
  readonly roleTypeName: string | null;
  readonly fte: number | null;
}

const FTE = /^(\d+(?:[.,]\d+)?)\s*(?:fte)?$/i;
const VACANT = /^(?:\?+|vacant(?: seat)?|open|tbd|n\.?n\.?)$/i;

/** Name, role type and FTE in this order, the last two in any order and both optional; `?` makes the seat vacant. */
export function readSeatText(text: string): SeatText {
  const [first = '', ...rest] = text.split(/[,;\t]/).map((part) => part.trim());
  let roleTypeName: string | null = null;
  let fte: number | null = null;
  for (const part of rest) {
    const number = FTE.exec(part);
    if (number) fte = Number((number[1] as string).replace(',', '.'));
    else if (part !== '') roleTypeName ??= part;
  }
  return { personName: VACANT.test(first) || first === '' ? null : first, roleTypeName, fte };
}
