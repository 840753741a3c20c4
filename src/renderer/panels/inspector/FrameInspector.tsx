import { CANVAS_CHOICES } from '../../../core/catalogue/labels.ts';
import type { Frame } from '../../../core/model/nouns.ts';
import { strings } from '../../ui/strings/index.ts';
import { Heading } from './Heading.tsx';
import { RowText } from './RowFields.tsx';
import { Section } from './Section.tsx';

const text = strings.inspector;

export function FrameInspector({ rows: frames }: { readonly rows: readonly Frame[] }) {
  const [only, ...others] = frames;
  const single = only && others.length === 0 ? only : null;
  return (
    <>
      <Heading kind={text.kinds.frame(frames.length)}>
        {single ? (
          <RowText table="frame" rows={frames} field="name" label={text.name} required wraps hideLabel />
        ) : null}
      </Heading>
      {single ? (
        <Section>
          <p className="section-note">
            {text.frameNote(CANVAS_CHOICES[single.canvas].label, Math.round(single.w), Math.round(single.h))}
          </p>
        </Section>
      ) : null}
    </>
  );
}
