import { actions } from './actions.ts';
import { canvas } from './canvas.ts';
import { common } from './common.ts';
import { findings } from './findings.ts';
import { importing } from './importing.ts';
import { inspector } from './inspector.ts';
import { outline } from './outline.ts';
import { plan } from './plan.ts';
import { timeline } from './timeline.ts';
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
  plan,
  timeline,
  welcome,
  workbench,
} as const;
