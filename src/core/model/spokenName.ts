/** One line, no doubled spaces: how names and keys are kept. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A name as people mean it, whatever the case and the spaces: two that fold alike are one. */
export const foldName = (name: string): string => oneLine(name).toLowerCase();
