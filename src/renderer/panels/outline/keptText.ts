let text = '';

/** What was typed and not added yet: closing the outline loses nothing. */
export const keptText = (): string => text;
export const keepText = (next: string): void => {
  text = next;
};
