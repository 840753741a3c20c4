import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onStage, type Stage, takeStage } from '../../../src/renderer/canvas/stage.ts';

const stage = (canvas: Stage['canvas']) => ({ canvas }) as Stage;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => act());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what waits for a canvas is done when that one comes, though another comes before', () => {
  const done = vi.fn();
  onStage('roadmap', done);
  const leave = takeStage(stage('structure'));
  expect(done).not.toHaveBeenCalled();
  leave();
  const leaveRoadmap = takeStage(stage('roadmap'));
  expect(done).toHaveBeenCalledTimes(1);
  leaveRoadmap();
  takeStage(stage('roadmap'))();
  expect(done).toHaveBeenCalledTimes(1);
});

test('what its canvas is there for is done at once', () => {
  const done = vi.fn();
  const leave = takeStage(stage('roadmap'));
  onStage('roadmap', done);
  expect(done).toHaveBeenCalledTimes(1);
  leave();
});
