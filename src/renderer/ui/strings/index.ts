import { actions } from './actions.ts';
import { common } from './common.ts';
import { welcome } from './welcome.ts';
import { workbench } from './workbench.ts';

/** Everything the app says, by area. */
export const strings = { actions, common, welcome, workbench } as const;
