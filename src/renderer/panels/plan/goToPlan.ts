import { type PlanSection, unfold } from '../../store/plan.ts';
import { showPanel } from '../../store/session.ts';
import { changeSettings } from '../../store/settings.ts';

/**
 * Opens the plan panel with a part of it unfolded, and puts the focus there: on its head, or on what `selector` names,
 * which is pressed too where it opens something.
 */
export function goToPlan(
  section: PlanSection | null,
  selector = `[data-plan-section=${section}]`,
  press = false,
): void {
  showPanel('plan');
  changeSettings({ panelOpen: true });
  if (section) unfold(section);
  // The panel is there with the next frame.
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`.plan ${selector}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
    if (press) place?.click();
  });
}
