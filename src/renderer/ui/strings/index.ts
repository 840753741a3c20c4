import { common } from './common.ts';
import { workbench } from './workbench.ts';

/** Everything the app says, by area. */
export const strings = { common, workbench } as const;
