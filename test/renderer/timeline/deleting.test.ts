import { afterEach, describe, expect, it } from 'vitest';
import { documentStore } from '../../../src/renderer/store/document.ts';
import { noticeStore } from '../../../src/renderer/store/notices.ts';
import { sessionStore } from '../../../src/renderer/store/session.ts';
import { timelineCommands } from '../../../src/renderer/timeline/commands.ts';
import { strings } from '../../../src/renderer/ui/strings/index.ts';
import { Board } from '../../core/schedule/board.ts';

afterEach(() => {
  sessionStore.setState({ selection: new Set() });
  noticeStore.setState({ notices: [] });
});

describe('deleting on the timeline', () => {
  it('leaves the team of a lane that was walked onto, and says so', () => {
    const { workspace } = new Board().team('base').task('dig', { days: 2, teamId: 'base' });
    documentStore.setState({ status: 'open', workspace });
    sessionStore.setState({ view: 'timeline', selection: new Set(['team:base'] as const) });
    timelineCommands.deleteSelection();
    expect(documentStore.getState().workspace.team.has('base')).toBe(true);
    expect([...sessionStore.getState().selection]).toEqual(['team:base']);
    expect(JSON.stringify(noticeStore.getState().notices)).toContain(strings.timeline.teamsStay);
  });
});
