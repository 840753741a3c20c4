import { createContext, useContext } from 'react';

/** How much of a card is worth drawing. `near`: everything; `mid`: its name in large; `far`: its colour. */
export type Detail = 'near' | 'mid' | 'far';

export const detailAt = (zoom: number): Detail => (zoom >= 0.5 ? 'near' : zoom >= 0.2 ? 'mid' : 'far');

/** True while cards are drawn in full. */
export const NearContext = createContext(true);
export const useNear = (): boolean => useContext(NearContext);
