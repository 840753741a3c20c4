import { text } from './mark.ts';
import type { Page, PrintSetting, SectionName } from './page.ts';

/** A page that says why it is empty. */
export const messagePage = (section: SectionName, sentence: string, { area }: PrintSetting): Page => ({
  section,
  subtitle: '',
  note: '',
  marks: [text(area.x + area.w / 2, area.y + area.h * 0.4, sentence, { size: 14, fill: 'ink-2', anchor: 'middle' })],
});
