export const welcome = {
  tagline: 'Draw your teams and your roadmap, see who is missing and what is critical, take it home as one file.',
  start: 'Start from',
  blank: 'Blank workspace',
  blankSummary: 'An empty board with the 13 role types of an ML organisation at hand.',
  recent: 'Go on with',
  open: 'Open…',
  loadingRecents: 'Looking for your files…',
  noRecents: 'Files you open or make appear here.',
  missing: (folder: string) => `Not in ${folder} any more`,
  neverOpened: 'Not opened yet',
  size: (teams: number, tasks: number) =>
    `${teams} ${teams === 1 ? 'team' : 'teams'}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  forget: (title: string) => `Forget ${title} (the file stays)`,
  dropHint: 'Or drop a .sqlite workspace anywhere on this window.',
  offline: 'Works without the internet. Nothing leaves this computer.',
  folder: (folder: string) => `New files go to ${folder}`,
  version: (version: string) => `Version ${version}`,
} as const;
