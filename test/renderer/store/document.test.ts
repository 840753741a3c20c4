import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/contract/client.ts';
import { CallFailure } from '../../../src/contract/envelope.ts';
import type { Push } from '../../../src/contract/pushes.ts';
import { apply } from '../../../src/core/change/apply.ts';
import type { Change } from '../../../src/core/change/change.ts';
import { createTeam } from '../../../src/core/change/commands/createTeam.ts';
import { editFields } from '../../../src/core/change/commands/editFields.ts';
import { invert } from '../../../src/core/change/invert.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { emptyHistory, type History, nextRedo, nextUndo, record } from '../../../src/core/history/history.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { attachClient } from '../../../src/renderer/store/connection.ts';
import {
  currentWorkspace,
  documentStore,
  receive,
  run,
  showWorkspace,
  undo,
} from '../../../src/renderer/store/document.ts';
import { noticeStore } from '../../../src/renderer/store/notices.ts';
import { blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

/** Services of one file in memory: the order of commits, and pushes to this window. */
class FakeServices {
  workspace: Workspace;
  seq = 1;
  history: History = emptyHistory();
  readonly log = new Map<string, Change>();
  failNext: CallFailure | null = null;
  held: (() => void)[] = [];
  hold = false;
  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
  labels = () => ({ undo: nextUndo(this.history)?.label ?? null, redo: nextRedo(this.history)?.label ?? null });
  commit(change: Change): number {
    const next = apply(this.workspace, change.edits);
    if (isRefusal(next)) throw new CallFailure('refused', next.sentence, next.code);
    this.workspace = next;
    this.log.set(change.id, change);
    this.history = record(this.history, change);
    this.seq++;
    receive({ type: 'committed', workspaceId: 'w', seq: this.seq, change, history: this.labels() } satisfies Push);
    return this.seq;
  }
  client(): Client {
    const answer = async <T>(make: () => T): Promise<T> => {
      if (this.hold) await new Promise<void>((resume) => this.held.push(resume));
      const failure = this.failNext;
      this.failNext = null;
      if (failure) throw failure;
      return make();
    };
    return {
      'workspace.read': () =>
        answer(() => ({
          workspaceId: 'w',
          tables: toRowLists(this.workspace),
          seq: this.seq,
          history: this.labels(),
          access: { mode: 'write' },
          fileName: 'w.sqlite',
          folder: '',
        })),
      'workspace.commit': ({ change }: { change: Change }) => answer(() => ({ seq: this.commit(change) })),
      'workspace.undo': () =>
        answer(() => {
          const last = this.log.get(nextUndo(this.history)?.id ?? '');
          if (!last) throw new CallFailure('refused', 'Nothing to undo.');
          return {
            seq: this.commit({ ...last, id: `undo-${last.id}`, edits: invert(last.edits), undoes: last.id }),
            label: last.label,
          };
        }),
    } as unknown as Client;
  }
}

const newId = sequentialIds('row');
let services: FakeServices;
const context = { newId };
const names = () => [...currentWorkspace().team.values()].map(({ name }) => name);
const settled = () => vi.waitFor(() => expect(documentStore.getState().saving).toBe('saved'));
const foreign = (edits: Change['edits'], id: string): Change => ({
  id,
  verb: 'other',
  label: 'Other window',
  atMs: 0,
  author: '',
  baseSeq: 0,
  undoes: null,
  redoes: null,
  edits,
});

beforeEach(async () => {
  noticeStore.setState({ notices: [] });
  services = new FakeServices(blankWorkspace(sequentialIds('blank')));
  attachClient(services.client());
  await showWorkspace('w');
});

describe('the document of a window', () => {
  it('shows a change at once and is saved when the services say so', async () => {
    services.hold = true;
    expect(run(createTeam(currentWorkspace(), { name: 'Ranking' }, context))).toBe(true);
    expect(names()).toEqual(['Ranking']);
    expect(documentStore.getState().saving).toBe('saving');
    expect(services.workspace.team.size).toBe(0);
    services.hold = false;
    for (const resume of services.held) resume();
    await settled();
    expect(services.workspace.team.size).toBe(1);
  });

  it('keeps the same value when its own change comes back, so that nothing draws again', async () => {
    run(createTeam(currentWorkspace(), { name: 'Ranking' }, context));
    const before = currentWorkspace();
    await settled();
    expect(currentWorkspace()).toBe(before);
    expect(documentStore.getState().seq).toBe(2);
  });

  it('takes in another window’s change under its own pending one', async () => {
    services.hold = true;
    run(createTeam(currentWorkspace(), { name: 'Mine' }, context));
    const theirs = createTeam(services.workspace, { name: 'Theirs' }, context);
    if (isRefusal(theirs)) throw new Error('refused');
    services.commit(foreign(theirs.edits, 'foreign-1'));
    expect(names().sort()).toEqual(['Mine', 'Theirs']);
    services.hold = false;
    for (const resume of services.held) resume();
    await settled();
    expect(names().sort()).toEqual(['Mine', 'Theirs']);
    expect(services.workspace.team.size).toBe(2);
  });

  it('takes back what the services refuse, and says why', async () => {
    run(createTeam(currentWorkspace(), { name: 'Ranking' }, context));
    await settled();
    const [team] = currentWorkspace().team.values();
    if (!team) throw new Error('no team');
    services.hold = true;
    run(editFields(currentWorkspace(), { table: 'team', ids: [team.id], values: { name: 'Mine' } }));
    const theirs = editFields(services.workspace, { table: 'team', ids: [team.id], values: { name: 'Theirs' } });
    if (isRefusal(theirs)) throw new Error('refused');
    services.commit(foreign(theirs.edits, 'foreign-2'));
    services.hold = false;
    for (const resume of services.held) resume();
    await settled();
    expect(names()).toEqual(['Theirs']);
    expect(noticeStore.getState().notices[0]?.sentence).toMatch(/same moment/);
  });

  it('keeps a change that could not be written, says so, and writes it when the disk is back', async () => {
    vi.useFakeTimers();
    try {
      services.failNext = new CallFailure('io', 'The disk is full.', 'disk-full');
      run(createTeam(currentWorkspace(), { name: 'Ranking' }, context));
      await vi.advanceTimersByTimeAsync(1);
      expect(documentStore.getState().saving).toBe('not-saved');
      expect(names()).toEqual(['Ranking']);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(documentStore.getState().saving).toBe('saved');
      expect(services.workspace.team.size).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('undoes after what is pending is written', async () => {
    run(createTeam(currentWorkspace(), { name: 'A' }, context));
    run(createTeam(currentWorkspace(), { name: 'B' }, context));
    undo();
    await settled();
    expect(names()).toEqual(['A']);
    expect(documentStore.getState().history).toEqual({ undo: 'Added team A', redo: 'Added team B' });
  });

  it('reads again when a push was lost', async () => {
    services.workspace = blankWorkspace(sequentialIds('fresh'));
    services.seq = 9;
    receive({
      type: 'committed',
      workspaceId: 'w',
      seq: 9,
      change: foreign([], 'x'),
      history: { undo: null, redo: null },
    });
    await vi.waitFor(() => expect(documentStore.getState().seq).toBe(9));
  });

  it('refuses to change what may only be read', () => {
    receive({
      type: 'access',
      workspaceId: 'w',
      access: {
        mode: 'read-only',
        reason: 'held-elsewhere',
        sentence: 'Open elsewhere.',
        sinceMs: null,
        canTakeOver: false,
      },
    });
    expect(run(createTeam(currentWorkspace(), { name: 'A' }, context))).toBe(false);
    expect(names()).toEqual([]);
    expect(noticeStore.getState().notices[0]?.sentence).toBe('Open elsewhere.');
  });
});
