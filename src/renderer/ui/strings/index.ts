import { actions } from './actions.ts';
import { canvas } from './canvas.ts';
import { common } from './common.ts';
import { findings } from './findings.ts';
import { importing } from './importing.ts';
import { inspector } from './inspector.ts';
import { outline } from './outline.ts';
import { welcome } from './welcome.ts';
import { workbench } from './workbench.ts';

/** Everything the app says, by area. */
export const strings = {
  actions,
  canvas,
  common,
  findings,
  importing,
  inspector,
  outline,
  welcome,
  workbench,
} as const;
