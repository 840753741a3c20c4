import type { Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PrintedPage } from './printedPages.ts';

const ink = (name: string | null): string => (name === null ? 'none' : `var(--${name})`);

/** One page: an image in points, as large as the paper. No transform anywhere, so that text stays text. */
export function PrintSheet({ paper, page }: { paper: Paper; page: PrintedPage }) {
  const { frame, marks, shrink, label } = page;
  return (
    <svg
      className="sheet"
      width={`${paper.wMm}mm`}
      height={`${paper.hMm}mm`}
      viewBox={`0 0 ${paper.w} ${paper.h}`}
      role="img"
      aria-label={label}
    >
      <Drawing marks={frame} />
      {shrink === 1 ? (
        <Drawing marks={marks} />
      ) : (
        <svg
          width={paper.w}
          height={paper.h}
          viewBox={`0 0 ${paper.w * shrink} ${paper.h * shrink}`}
          aria-hidden="true"
        >
          <Drawing marks={marks} />
        </svg>
      )}
    </svg>
  );
}

function Drawing({ marks }: { marks: readonly Mark[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a printed page never changes
  return marks.map((mark, index) => <Drawn key={index} mark={mark} />);
}

function Drawn({ mark }: { mark: Mark }) {
  if (mark.kind === 'text') {
    const { x, y, size, weight, anchor, fill, text } = mark;
    return (
      <text x={x} y={y} fontSize={size} fontWeight={weight} textAnchor={anchor} style={{ fill: ink(fill) }}>
        {text}
      </text>
    );
  }
  const look = {
    style: { fill: ink(mark.fill), stroke: ink(mark.stroke) },
    ...(mark.stroke === null ? {} : { strokeWidth: mark.strokeWidth }),
    ...(mark.dash === null ? {} : { strokeDasharray: mark.dash }),
  };
  if (mark.kind === 'path') return <path d={mark.d} {...look} />;
  return <rect x={mark.x} y={mark.y} width={mark.w} height={mark.h} rx={mark.radius} {...look} />;
}
