import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/core/change/commands/assign.ts';
import { copyEntities } from '../../../src/core/interchange/clipboard/copyEntities.ts';
import { pasteEntities } from '../../../src/core/interchange/clipboard/pasteEntities.ts';
import { parseClipboard } from '../../../src/core/interchange/clipboard/payload.ts';
import { outlineDraft } from '../../../src/core/interchange/outline/outlineDraft.ts';
import { parseOutline } from '../../../src/core/interchange/outline/parseOutline.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

function build(text: string, prefix: string): { workspace: Workspace; newId: () => string } {
  const newId = sequentialIds(prefix);
  const start = blankWorkspace(newId);
  return { workspace: applied(start, outlineDraft(start, parseOutline(text, 'teams', start), { newId }).draft), newId };
}

const idsOf = (workspace: Workspace, table: 'team' | 'task') =>
  [...workspace[table].keys()].map((id) => ({ table, id }));
function paste(into: { workspace: Workspace; newId: () => string }, text: string, intoTeamId: string | null = null) {
  const payload = parseClipboard(text);
  if (!payload) throw new Error('not ours');
  const { draft, pasted } = pasteEntities(into.workspace, payload, into, { intoTeamId });
  return { workspace: applied(into.workspace, draft), pasted };
}

describe('copy and paste', () => {
  it('carries a team with its seats, sub-teams and people to another workspace', () => {
    const from = build('Ranking\n  Ann - ML Engineer\n  Monitoring:\n    Bo - Juggler', 'from');
    const to = build('Platform\n  Ann - SRE', 'to');
    const [ranking] = idsOf(from.workspace, 'team');
    if (!ranking) throw new Error('no team');
    const { workspace } = paste(to, copyEntities(from.workspace, [ranking]));
    const names = [...workspace.team.values()].map(({ name }) => name);
    expect(names).toEqual(['Platform', 'Ranking', 'Monitoring']);
    expect([...workspace.person.values()].map(({ name }) => name).sort()).toEqual(['Ann', 'Bo']);
    expect([...workspace.role_type.values()].filter(({ name }) => name === 'ML Engineer')).toHaveLength(1);
    expect([...workspace.role_type.values()].some(({ name }) => name === 'Juggler')).toBe(true);
    const monitoring = [...workspace.team.values()].find(({ name }) => name === 'Monitoring');
    expect(workspace.team.get(monitoring?.parentId ?? '')?.name).toBe('Ranking');
  });

  it('keeps links between copied tasks, and owners by name', () => {
    const from = build('Ranking\n  Ann - SRE\nTasks\nA ~3d @Ranking -> B -> C', 'from');
    const [a, b] = idsOf(from.workspace, 'task');
    const [person] = from.workspace.person.keys();
    if (!a || !b || !person) throw new Error('incomplete');
    const owned = applied(
      from.workspace,
      assign(
        from.workspace,
        { subjectType: 'task', subjectIds: [a.id], letter: 'R', holder: { type: 'person', id: person } },
        from,
      ),
    );
    const to = build('Ranking', 'to');
    const { workspace, pasted } = paste(to, copyEntities(owned, [a, b]));
    expect(pasted).toHaveLength(2);
    expect(workspace.dependency.size).toBe(1);
    expect(workspace.responsibility.size).toBe(1);
    const task = [...workspace.task.values()].find(({ title }) => title === 'A');
    expect(workspace.team.get(task?.teamId ?? '')?.name).toBe('Ranking');
    expect(workspace.team.size).toBe(1);
  });

  it('pastes into the same workspace as a copy with ids of its own', () => {
    const from = build('Ranking\n  Ann - SRE\nTasks\nA -> B', 'from');
    const { workspace } = paste(
      from,
      copyEntities(from.workspace, [...idsOf(from.workspace, 'team'), ...idsOf(from.workspace, 'task')]),
    );
    expect(workspace.team.size).toBe(2);
    expect(workspace.task.size).toBe(4);
    expect(workspace.dependency.size).toBe(2);
    expect(workspace.person.size).toBe(1);
  });

  it.each([
    '',
    'hello',
    '{"kind":"crewmap-clipboard"}',
    '{"kind":"crewmap-clipboard","format":1,"copied":{"team":[{"id":"x"}]},"referred":{}}',
  ])('refuses %j', (text) => {
    expect(parseClipboard(text)).toBeNull();
  });
});
