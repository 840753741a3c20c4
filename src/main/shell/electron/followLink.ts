import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { ExternalLink } from './externalLink.ts';

/** Opens a link outside after the user has read where it leads. */
export async function followLink(link: ExternalLink, from: WebContents): Promise<void> {
  const question = {
    type: 'question' as const,
    message: `Open ${link.where}?`,
    detail: `This link leaves Crewmap:\n${link.address}`,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  };
  const window = BrowserWindow.fromWebContents(from);
  const { response } =
    window === null ? await dialog.showMessageBox(question) : await dialog.showMessageBox(window, question);
  if (response === 1) await shell.openExternal(link.address);
}
