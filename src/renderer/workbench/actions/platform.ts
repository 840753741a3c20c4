/** Macs have Command where others have Ctrl. */
export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);
