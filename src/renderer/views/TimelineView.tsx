import { useEffect, useState } from 'react';
import { WhyPopover } from '../canvas/roadmap/WhyPopover.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import '../canvas/canvas.css';
import '../canvas/roadmap/roadmap.css';

/** The date where the person is, ISO. */
const localDate = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const LOOK_AT_THE_CLOCK_MS = 60_000;

/** Tasks over time, and the load of the teams. */
export function TimelineView() {
  const [today, setToday] = useState(localDate);
  useEffect(() => {
    const timer = setInterval(() => setToday(localDate()), LOOK_AT_THE_CLOCK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <Timeline today={today} />
      <WhyPopover />
    </>
  );
}
