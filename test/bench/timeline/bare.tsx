import '../canvas/page.css';
import { createRoot } from 'react-dom/client';
import { BENCH_TASKS, benchPlan } from './plan.ts';

const DAY_PX = 12;

/** The same tasks as plain boxes, all of them there: what the browser alone takes to scroll them. */
createRoot(document.getElementById('root') as HTMLElement).render(
  <div className="whole tl-scroller" style={{ overflow: 'auto' }}>
    {benchPlan(BENCH_TASKS).map(({ id, days }, index) => (
      <div key={id} style={{ position: 'relative', width: 8_000, height: 32 }}>
        {id}
        <div
          data-part="bar"
          style={{
            position: 'absolute',
            top: 7,
            left: 440 + ((index * 3) % 600) * DAY_PX,
            width: days * DAY_PX,
            height: 18,
            background: '#d3d2cd',
          }}
        />
      </div>
    ))}
  </div>,
);
