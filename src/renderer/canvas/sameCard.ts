interface CardProps {
  readonly id: string;
  readonly data: unknown;
  readonly selected?: boolean;
}

/** A card draws again for what it shows, never for where it is: moving is the wrapper's work. */
export const sameCard = (before: CardProps, after: CardProps): boolean =>
  before.id === after.id && before.data === after.data && before.selected === after.selected;
