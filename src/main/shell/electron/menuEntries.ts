/** What the native menu shows. An entry names an action of the renderer's registry; a test holds both together. */
export type MenuEntry =
  | { readonly actionId: string; readonly label: string; readonly accelerator?: string }
  | { readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'minimize' | 'close' | 'quit' }
  | 'separator';

export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const FILE: MenuGroup = {
  label: 'File',
  entries: [
    { actionId: 'file.new', label: 'New workspace…' },
    { actionId: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
    { actionId: 'file.newWindow', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N' },
    'separator',
    { actionId: 'file.import', label: 'Import tables…', accelerator: 'CmdOrCtrl+I' },
    { actionId: 'file.exportPdf', label: 'Export as PDF', accelerator: 'CmdOrCtrl+E' },
    { actionId: 'file.exportCsv', label: 'Export as CSV tables' },
    { actionId: 'file.exportJson', label: 'Export as JSON' },
    'separator',
    { actionId: 'file.close', label: 'Close workspace' },
    { role: 'close' },
  ],
};
const EDIT: MenuGroup = {
  label: 'Edit',
  entries: [
    { actionId: 'edit.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
    { actionId: 'edit.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
    'separator',
    // Roles, so that they work in text fields too; on the canvas the page hears the same clipboard events.
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { actionId: 'edit.duplicate', label: 'Duplicate', accelerator: 'CmdOrCtrl+D' },
    { role: 'selectAll' },
  ],
};
const VIEW: MenuGroup = {
  label: 'View',
  entries: [
    { actionId: 'view.palette', label: 'Find anything', accelerator: 'CmdOrCtrl+K' },
    'separator',
    { actionId: 'view.inspector', label: 'Inspector', accelerator: 'CmdOrCtrl+[' },
    { actionId: 'view.plan', label: 'Plan', accelerator: 'CmdOrCtrl+\\' },
    { actionId: 'view.findings', label: 'Findings', accelerator: 'CmdOrCtrl+]' },
    'separator',
    { actionId: 'view.present', label: 'Present on the wall', accelerator: 'CmdOrCtrl+Enter' },
    { role: 'togglefullscreen' },
  ],
};
const HELP: MenuGroup = { label: 'Help', entries: [{ actionId: 'help.shortcuts', label: 'Keyboard shortcuts' }] };

/** Quit lies under File, but on a Mac under the app’s own menu. */
export const menuGroups = (platform: NodeJS.Platform): readonly MenuGroup[] =>
  platform === 'darwin'
    ? [FILE, EDIT, VIEW, HELP]
    : [{ ...FILE, entries: [...FILE.entries, { role: 'quit' }] }, EDIT, VIEW, HELP];
