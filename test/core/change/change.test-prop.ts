import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import type { RowEdit } from '../../../src/core/change/change.ts';
import { changeSchema } from '../../../src/core/change/changeSchema.ts';
import { invert } from '../../../src/core/change/invert.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { squash } from '../../../src/core/change/squash.ts';
import { danglingReference, verify } from '../../../src/core/change/verify.ts';
import { TABLE_NAMES, type Workspace } from '../../../src/core/model/nouns.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { draftOf, type Gesture, gestures } from '../../support/randomCommands.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

/** Tables with the order of their rows taken out: undo may bring a row back at another place. */
const content = (workspace: Workspace) =>
  Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const rows: readonly [string, unknown][] = [...workspace[table]];
      return [table, new Map([...rows].sort(([x], [y]) => (x < y ? -1 : 1)))];
    }),
  );

function play(made: readonly Gesture[]): { start: Workspace; end: Workspace; steps: (readonly RowEdit[])[] } {
  const newId = sequentialIds();
  const start = blankWorkspace(newId);
  let end = start;
  const steps: (readonly RowEdit[])[] = [];
  for (const one of made) {
    const draft = draftOf(end, one, { newId });
    if (!draft || draft.edits.length === 0) continue;
    end = applied(end, draft);
    steps.push(draft.edits);
  }
  return { start, end, steps };
}

const mustApply = (workspace: Workspace, edits: readonly RowEdit[]): Workspace => {
  const next = apply(workspace, edits);
  if (isRefusal(next)) throw new Error(next.sentence);
  return next;
};

describe('changes', () => {
  it('apply then invert is identity, step by step and for the whole', () => {
    fc.assert(
      fc.property(gestures(), (made) => {
        const { start, end, steps } = play(made);
        let back = end;
        for (const edits of [...steps].reverse()) back = mustApply(back, invert(edits));
        expect(content(back)).toEqual(content(start));
        const all = steps.flat();
        expect(content(mustApply(mustApply(start, all), invert(all)))).toEqual(content(start));
      }),
      { numRuns: 200 },
    );
  });

  it('squash has the effect of the sequence, in at most one edit a row', () => {
    fc.assert(
      fc.property(gestures(), (made) => {
        const { start, end, steps } = play(made);
        const squashed = squash(steps.flat());
        expect(content(mustApply(start, squashed))).toEqual(content(end));
        expect(content(mustApply(end, invert(squashed)))).toEqual(content(start));
        const rows = squashed.map((edit) => `${edit.table} ${edit.op === 'update' ? edit.id : edit.row.id}`);
        expect(new Set(rows).size).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('no command leaves a reference to nothing, and every change passes the door', () => {
    fc.assert(
      fc.property(gestures(60), (made) => {
        const { end, steps } = play(made);
        for (const table of TABLE_NAMES) {
          for (const row of end[table].values()) expect(danglingReference(end, table, row as never)).toBeNull();
        }
        const change = {
          id: 'c',
          verb: 'v',
          label: '',
          atMs: 0,
          author: '',
          baseSeq: 0,
          undoes: null,
          redoes: null,
          edits: steps.flat(),
        };
        expect(changeSchema.safeParse(JSON.parse(JSON.stringify(change))).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('an edit that does not find what it says was there is refused, and the workspace stays', () => {
    const newId = sequentialIds();
    const start = blankWorkspace(newId);
    const [settings] = start.workspace.values();
    if (!settings) throw new Error('no settings');
    const wrong: RowEdit = {
      op: 'update',
      table: 'workspace',
      id: settings.id,
      before: { title: 'Other' },
      after: { title: 'New' },
    };
    expect(apply(start, [wrong])).toMatchObject({ refused: true, code: 'stale' });
    expect(apply(start, [{ op: 'delete', table: 'workspace', row: { ...settings, title: 'Other' } }])).toMatchObject({
      code: 'stale',
    });
    expect(apply(start, [{ op: 'insert', table: 'workspace', row: settings }])).toMatchObject({ code: 'stale' });
  });

  it('verify catches what no command would do', () => {
    const newId = sequentialIds();
    const start = blankWorkspace(newId);
    const team = {
      id: 't',
      key: 'k',
      parentId: 't',
      name: 'T',
      purpose: '',
      kind: 'platform',
      method: 'none',
      sprintDays: null,
      wipLimit: null,
      workingWeek: null,
      holidays: [],
    } as const;
    const check = (edits: readonly RowEdit[]) => verify(mustApply(start, edits), edits)?.code;
    const insert = (row: object): RowEdit => ({ op: 'insert', table: 'team', row }) as unknown as RowEdit;
    expect(check([insert(team)])).toBe('team-loop');
    expect(check([insert({ ...team, parentId: 'nobody' })])).toBe('dangling-reference');
    expect(check([insert({ ...team, parentId: null, kind: 'pirates' })])).toBe('invalid-row');
    expect(check([insert({ ...team, parentId: null }), insert({ ...team, id: 'u', parentId: null })])).toBe(
      'duplicate-key',
    );
    expect(check([insert({ ...team, parentId: null })])).toBeUndefined();
    const [roleType] = start.role_type.values();
    if (!roleType) throw new Error('no role types');
    const withSeat = mustApply(start, [
      insert({ ...team, parentId: null }),
      {
        op: 'insert',
        table: 'role',
        row: {
          id: 'r',
          key: null,
          teamId: 't',
          roleTypeId: roleType.id,
          personId: null,
          fte: 1,
          fromDate: null,
          toDate: null,
          expectedFillDate: null,
          lead: false,
          onCall: false,
        },
      },
    ]);
    const drop: RowEdit[] = [{ op: 'delete', table: 'role_type', row: roleType }];
    expect(verify(mustApply(withSeat, drop), drop)?.code).toBe('still-used');
  });
});
