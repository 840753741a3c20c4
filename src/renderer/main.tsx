import { sentenceOf } from '../contract/sentenceOf.ts';
import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { CallFailure } from '../contract/envelope.ts';
import { connect } from './bridge/connect.ts';
import { loadAbout } from './store/about.ts';
import { startAnalysis } from './store/analysis.ts';
import { attachClient } from './store/connection.ts';
import { closeWorkspace, receive } from './store/document.ts';
import { attachPlanPort } from './store/plan/asking.ts';
import { startPlan } from './store/plan/startPlan.ts';
import { followReach } from './store/reach.ts';
import { showPanel } from './store/session.ts';
import { loadSettings, settingsStore } from './store/settings.ts';
import { App } from './workbench/App.tsx';
import { runAction } from './workbench/actions/registry.ts';
import { lastShown, rememberShown } from './workbench/lastShown.ts';
import { NoWayIn } from './workbench/NoWayIn.tsx';
import { showOpened } from './workbench/openWorkspace.ts';
import { followTheme } from './workbench/theme.ts';
import { planPort } from './worker/planPort.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no root element');
const root = createRoot(place);

try {
  const connection = await connect();
  attachClient(connection.client);
  followReach(connection);
  connection.client.onPush((push) => {
    receive(push);
    if (push.type === 'action') runAction(push.actionId);
    if (push.type === 'show') void showOpened(push.workspaceId);
  });
  // Without settings the defaults do, and without a description the plain way to open.
  await Promise.allSettled([loadSettings(), loadAbout()]);
  if (!settingsStore.getState().panelOpen) showPanel(null);
  followTheme();
  startAnalysis();
  attachPlanPort(planPort);
  startPlan();
  rememberShown();
  const before = lastShown();
  // A file that went away meanwhile is no reason to begin with an error.
  if (before && !(await showOpened(before))) await closeWorkspace();
  else if (!before && connection.subject) await showOpened(connection.subject);
  root.render(<App />);
} catch (problem) {
  followTheme();
  root.render(<NoWayIn sentence={sentenceOf(problem)} />);
  if (!(problem instanceof CallFailure)) throw problem;
}
