export interface Made {
  readonly teams: number;
  readonly seats: number;
  readonly people: number;
  readonly tasks: number;
  readonly links: number;
}

const counted = (count: number, noun: string) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);

export const outline = {
  title: 'Type it the way you say it',
  summary:
    'Indent to put people and sub-teams into teams. A -> B makes B wait for A, @team owns, ~3d or 2-4-8d or S, M, L, XL estimates, #storage, #resource, #platform or #dev is the layer.',
  text: 'Outline',
  keys: 'Tab indents, Shift+Tab back and out, Ctrl+Enter adds',
  apply: 'Add to the workspace',
  modeLabel: 'What plain lines are',
  modes: { teams: 'Teams', tasks: 'Tasks' },
  examples: {
    teams:
      'Ranking\n  Mira Okafor – ML Engineer *\n  Jon Aldana – Data Scientist 0.5\n  ? – Product Manager\n  Monitoring & Retraining:\n    Tomas Ruiz – SRE',
    tasks:
      'Event log retention ~5d @Data Engineering #storage\nFeature store backfill 6-9-16d @ML Platform\nEvent log retention -> Feature store backfill -> Train ranking v7 L @Ranking',
  },
  emptyTitle: 'What you type appears here',
  empty: 'One line is one team, one seat or one task. Nothing is added before you say so.',
  vacant: 'Vacant seat',
  lead: 'lead',
  after: (titles: readonly string[]) => `after ${titles.join(', ')}`,
  problem: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
  made: ({ teams, seats, people, tasks, links }: Made) => {
    const parts = [
      ...counted(teams, 'team'),
      ...counted(seats, 'seat'),
      ...(people === 0 ? [] : [people === 1 ? '1 new person' : `${people} new people`]),
      ...counted(tasks, 'task'),
      ...counted(links, 'link'),
    ];
    return parts.length === 0 ? '' : `Adds ${parts.join(', ')}.`;
  },
} as const;
