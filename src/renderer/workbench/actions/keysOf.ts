import { capsOf } from './chord.ts';
import { IS_MAC } from './platform.ts';
import { actionOf } from './registry.ts';

/** Key caps of an action’s first chord, for tooltips and menus. */
export function keysOf(id: string): readonly string[] {
  const [first] = actionOf(id).keys;
  return first === undefined ? [] : capsOf(first, IS_MAC);
}
