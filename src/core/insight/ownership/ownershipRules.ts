import type { Rule } from '../rule.ts';
import { GROUP_WORDS } from '../ruleParams.ts';

export const OWNERSHIP_RULES: readonly Rule[] = [
  {
    id: 'no-accountable',
    family: 'ownership',
    severity: 'error',
    audience: 'room',
    fires:
      'An open task or a live asset has nobody accountable: no A of its own, no owning team, and none inherited from its asset. Open tasks that could inherit from an unowned live asset are listed with that asset.',
    silent: 'Tasks that are done or dropped; assets that are an idea or retiring.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task'],
    seed: '001-6',
  },
  {
    id: 'no-responsible',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'An open task has an accountable holder but no named doer: no R of its own or from its asset, or every R is a vacant seat. Tasks with the same owner, or waiting for the same vacant seat, are one finding. Live assets without an R are one note.',
    silent: 'Milestones; anything without an accountable holder, which is the worse finding.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['task'],
    seed: '001-6',
  },
  {
    id: 'two-accountable',
    family: 'ownership',
    severity: 'error',
    audience: 'room',
    fires: 'An open task or a live asset has more than one A of its own.',
    silent: 'Tasks that are done or dropped; assets that are an idea or retiring.',
    params: {},
    paramWords: {},
    needs: ['responsibility'],
    seed: '001-6',
  },
  {
    id: 'vacant-lead',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'Every lead seat of a team is vacant. As a note: a team that answers for open work and has several people, while neither it nor a team around it has a lead seat.',
    silent: 'Workspaces in which no seat at all is marked as lead have no note about missing leads.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['role'],
    seed: '003-1',
  },
  {
    id: 'team-without-role',
    family: 'ownership',
    severity: 'warning',
    audience: 'room',
    fires:
      'A team has no seat, and no team around it or inside it has one; or it is accountable for something and has no seat in itself or inside it. Only the outermost such team is named.',
    silent:
      'Workspaces without any seat that also hold no owned work: nothing was said about people yet. A stated capacity above 0 FTE counts as a seat, since it replaces those of its role type.',
    params: { groupAbove: 7 },
    paramWords: GROUP_WORDS,
    needs: ['team'],
    seed: '003-1',
  },
  {
    id: 'person-overallocated',
    family: 'ownership',
    severity: 'warning',
    audience: 'facilitator',
    fires: 'The seats one person holds at the same time add up to more than one full-time equivalent.',
    silent: 'Where almost all filled seats have the same part-time FTE, which then is a placeholder.',
    params: { maxFte: 1, placeholderSeats: 20, placeholderShare: 0.8, groupAbove: 7 },
    paramWords: {
      ...GROUP_WORDS,
      maxFte: 'FTE one person can fill',
      placeholderSeats: 'filled seats from which on equal FTE values are looked for',
      placeholderShare: 'share of filled seats with the same FTE from which on it is taken for a placeholder',
    },
    needs: ['role', 'person'],
    seed: '003-5',
  },
];
