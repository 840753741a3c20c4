import { notify, notifyWhile } from '../../store/notices.ts';
import { speak } from '../../store/spoken.ts';
import { strings } from '../../ui/strings/index.ts';
import { commitLink, linkInWords, linkIsRefused } from '../gestures/drawLink.ts';
import { handStore } from '../hand.ts';
import { type TimelineStage, timelineStage } from '../stage.ts';
import { tasksInHand } from './inHand.ts';

const say = strings.timeline;

export const isLinking = (): boolean => handStore.getState().link !== null;
let stopTelling = (): void => {};

/** Takes up a link from the task in hand; arrow keys aim it. */
export function startLink(): void {
  const stage = timelineStage();
  const [fromId] = stage ? tasksInHand(stage) : [];
  if (!stage || fromId === undefined) {
    notify('info', say.selectTask);
    return;
  }
  stage.scroller.focus({ preventScroll: true });
  handStore.setState({ link: { fromId, fromEnd: 'finish', toId: null, refused: false, at: null } });
  stopTelling();
  stopTelling = notifyWhile(say.linkKeys);
}

/** Aims the link in hand at the next task up or down. */
export function aimLink(stage: TimelineStage, steps: number): void {
  const { link } = handStore.getState();
  if (!link) return;
  const from = stage.model.rowAt.get(link.toId ?? link.fromId) ?? 0;
  const way = Math.sign(steps);
  for (let at = from + way; at >= 0 && at < stage.model.rows.length; at += way) {
    const row = stage.model.rows[at];
    if (row?.kind !== 'task' || row.key === link.fromId) continue;
    const refused = linkIsRefused(link.fromId, row.key);
    handStore.setState({ link: { ...link, toId: row.key, refused }, activeKey: row.key });
    stage.reveal(at);
    speak(refused ? say.linkLoop : linkInWords(link.fromId, link.fromEnd, row.key));
    return;
  }
}

export function finishLink(): void {
  const { link } = handStore.getState();
  if (!link) return;
  stopTelling();
  handStore.setState({ link: null, activeKey: link.fromId });
  if (link.toId !== null) commitLink(link.fromId, link.fromEnd, link.toId);
}

/** Puts the link down again. */
export function dropLink(): void {
  const { link } = handStore.getState();
  stopTelling();
  if (link) handStore.setState({ link: null, activeKey: link.fromId });
}
