import { useSyncExternalStore } from 'react';
import { inksSerial, onInksChanged } from './inks.ts';

/** A number that changes with the colour scheme: what is drawn on a canvas element must be drawn again. */
export const useScheme = (): number => useSyncExternalStore(onInksChanged, inksSerial);
