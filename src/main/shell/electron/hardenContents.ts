import type { WebContents } from 'electron';
import { isAppUrl } from './appUrl.ts';
import { decideExternalLink, type ExternalLink } from './externalLink.ts';

/** No page of ours goes anywhere else, opens windows or embeds others. `follow` asks before a link leaves the app. */
export function hardenContents(
  contents: WebContents,
  development: string | null,
  follow: (link: ExternalLink, from: WebContents) => void,
): void {
  const keep = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isAppUrl(event.url, development)) event.preventDefault();
  };
  contents.on('will-navigate', keep);
  contents.on('will-frame-navigate', keep);
  contents.on('will-redirect', keep);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = decideExternalLink(url);
    if (link !== null) follow(link, contents);
    return { action: 'deny' };
  });
}
