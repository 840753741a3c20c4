import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { CallFailure } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';
import { sentenceOf } from '../../contract/sentenceOf.ts';
import type { Access, HistoryState, WorkspaceState } from '../../contract/services.ts';
import { apply } from '../../core/change/apply.ts';
import type { Change, Draft } from '../../core/change/change.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import { verify } from '../../core/change/verify.ts';
import { emptyWorkspace, type Workspace } from '../../core/model/nouns.ts';
import { fromRowLists } from '../../core/rows/tables.ts';
import { client } from './connection.ts';
import { newId } from './identity.ts';
import { notify } from './notices.ts';

export interface DocumentState {
  readonly status: 'none' | 'loading' | 'open' | 'failed';
  /** Why opening failed, for people. */
  readonly failure: string | null;
  readonly workspaceId: string | null;
  /** What is on the screen: everything committed, and what this window did since. */
  readonly workspace: Workspace;
  readonly seq: number;
  readonly history: HistoryState;
  readonly access: Access;
  readonly fileName: string;
  readonly folder: string;
  readonly saving: 'saved' | 'saving' | 'not-saved';
}

const NOTHING: DocumentState = {
  status: 'none',
  failure: null,
  workspaceId: null,
  workspace: emptyWorkspace(),
  seq: 0,
  history: { undo: null, redo: null },
  access: { mode: 'write' },
  fileName: '',
  folder: '',
  saving: 'saved',
};

type Job =
  | { readonly kind: 'commit'; readonly change: Change; acknowledged: boolean }
  | { readonly kind: 'undo' | 'redo' };

export const documentStore = createStore<DocumentState>(() => NOTHING);
export const useDocument = <T>(select: (state: DocumentState) => T): T => useStore(documentStore, select);
export const currentWorkspace = (): Workspace => documentStore.getState().workspace;

/** What is on disk, as far as this window was told. */
let confirmed: Workspace = NOTHING.workspace;
/** What this window asked for and has not seen come back, in order. */
let jobs: Job[] = [];
let pumping = false;

const RETRY_AFTER_MS = 1_500;

/** Shows a workspace that the services have open. */
export async function showWorkspace(workspaceId: string): Promise<boolean> {
  documentStore.setState({ ...NOTHING, status: 'loading', workspaceId });
  try {
    take(await client()['workspace.read']({ workspaceId }));
    return true;
  } catch (problem) {
    documentStore.setState({ ...NOTHING, status: 'failed', failure: sentenceOf(problem) });
    return false;
  }
}

export async function closeWorkspace(): Promise<void> {
  const { workspaceId } = documentStore.getState();
  jobs = [];
  documentStore.setState(NOTHING);
  if (workspaceId) await client()['workspace.close']({ workspaceId });
}

function take(state: WorkspaceState): void {
  confirmed = fromRowLists(state.tables);
  jobs = jobs.filter((job) => job.kind !== 'commit' || !job.acknowledged);
  const { workspaceId, seq, history, access, fileName, folder } = state;
  documentStore.setState({
    status: 'open',
    failure: null,
    workspaceId,
    seq,
    history,
    access,
    fileName,
    folder,
    workspace: shown(),
  });
  settle();
}

/** The committed workspace with this window's own pending changes on top; one that no longer fits waits for its refusal. */
function shown(): Workspace {
  let workspace = confirmed;
  for (const job of jobs) {
    if (job.kind !== 'commit') continue;
    const next = apply(workspace, job.change.edits);
    if (!isRefusal(next)) workspace = next;
  }
  return workspace;
}

/** Shows a command's effect at once and has it written. False = refused, and the person was told why. */
export function run(outcome: Draft | Refusal): boolean {
  const refused = (sentence: string) => {
    notify('refusal', sentence);
    return false;
  };
  if (isRefusal(outcome)) return refused(outcome.sentence);
  const { status, access, workspace, seq } = documentStore.getState();
  if (status !== 'open') return false;
  if (access.mode === 'read-only') return refused(access.sentence);
  if (outcome.edits.length === 0) return true;
  const next = apply(workspace, outcome.edits);
  if (isRefusal(next)) return refused(next.sentence);
  const problem = verify(next, outcome.edits);
  if (problem) return refused(problem.sentence);
  const change: Change = {
    ...outcome,
    id: newId(),
    atMs: Date.now(),
    author: '',
    baseSeq: seq,
    undoes: null,
    redoes: null,
  };
  jobs.push({ kind: 'commit', change, acknowledged: false });
  documentStore.setState({ workspace: next, history: { undo: outcome.label, redo: null }, saving: 'saving' });
  void pump();
  return true;
}

export const undo = (): void => step('undo');
export const redo = (): void => step('redo');

function step(kind: 'undo' | 'redo'): void {
  const { status, access, history } = documentStore.getState();
  if (status !== 'open' || history[kind] === null) return;
  if (access.mode === 'read-only') {
    notify('refusal', access.sentence);
    return;
  }
  jobs.push({ kind });
  void pump();
}

/** Sends the jobs one after another, so that they are written in the order of the hand. */
async function pump(): Promise<void> {
  if (pumping) return;
  pumping = true;
  try {
    for (;;) {
      const { workspaceId } = documentStore.getState();
      const job = jobs.find((candidate) => candidate.kind !== 'commit' || !candidate.acknowledged);
      if (!job || !workspaceId) break;
      if (!(await send(workspaceId, job))) await new Promise((resume) => setTimeout(resume, RETRY_AFTER_MS));
    }
  } finally {
    pumping = false;
    settle();
  }
}

/** True = done with, one way or the other; false = not saved yet, try again. */
async function send(workspaceId: string, job: Job): Promise<boolean> {
  try {
    if (job.kind === 'commit') {
      await client()['workspace.commit']({ workspaceId, change: job.change as never });
      job.acknowledged = true;
    } else {
      jobs = jobs.filter((other) => other !== job);
      await client()[`workspace.${job.kind}`]({ workspaceId });
    }
    return true;
  } catch (problem) {
    const code = problem instanceof CallFailure ? problem.error.code : 'internal';
    if (job.kind === 'commit' && code === 'io') {
      documentStore.setState({ saving: 'not-saved' });
      notify('trouble', sentenceOf(problem));
      return false;
    }
    jobs = jobs.filter((other) => other !== job);
    documentStore.setState({ workspace: shown() });
    notify(code === 'refused' ? 'refusal' : 'trouble', sentenceOf(problem));
    return true;
  }
}

function settle(): void {
  const waiting = jobs.some((job) => job.kind !== 'commit' || !job.acknowledged);
  if (!waiting && documentStore.getState().saving !== 'saved') documentStore.setState({ saving: 'saved' });
}

/** Takes in what the services say; wired to the client's pushes once. */
export function receive(push: Push): void {
  const { workspaceId, seq } = documentStore.getState();
  if (!('workspaceId' in push) || push.workspaceId !== workspaceId) return;
  if (push.type === 'access') documentStore.setState({ access: push.access });
  else if (push.type === 'reload') void reload();
  else if (push.type === 'committed') {
    if (push.seq <= seq) return;
    if (push.seq !== seq + 1) void reload();
    else takeCommitted(push);
  }
}

function takeCommitted({ change, seq, history }: Extract<Push, { type: 'committed' }>): void {
  const own = jobs.findIndex((job) => job.kind === 'commit' && job.change.id === change.id);
  const next = apply(confirmed, change.edits);
  if (isRefusal(next)) {
    void reload();
    return;
  }
  confirmed = next;
  if (own >= 0) jobs.splice(own, 1);
  const pending = jobs.some((job) => job.kind === 'commit');
  // Its maker already shows it: nothing changes on the screen, and nothing needs to draw again.
  const workspace = own === 0 ? documentStore.getState().workspace : shown();
  if (own === 0 && !pending) confirmed = workspace;
  documentStore.setState({ seq, workspace, ...(pending ? {} : { history }) });
  settle();
}

async function reload(): Promise<void> {
  const { workspaceId } = documentStore.getState();
  if (!workspaceId) return;
  try {
    take(await client()['workspace.read']({ workspaceId }));
  } catch (problem) {
    notify('trouble', sentenceOf(problem));
  }
}
