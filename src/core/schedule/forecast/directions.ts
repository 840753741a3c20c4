import { evenPoints, MAX_COORDINATES } from './lowDiscrepancy.ts';
import { normalFromUnit, normalQuantileTable } from './normal.ts';

/**
 * Directions in the space of all normal values (groups first, then uncertain tasks) along which the runs are spread
 * evenly: unit vectors at right angles, and the normal value of each run along each.
 */
export interface Directions {
  readonly vectors: readonly Float64Array[];
  readonly scores: readonly Float64Array[];
}

/** No direction: plain random runs. */
export const NO_DIRECTIONS: Directions = { vectors: [], scores: [] };

/** Gradients of the project finish, one sparse row per run: entries `start[i]` below `start[i + 1]`. */
export interface Gradients {
  readonly dimensions: number;
  readonly start: readonly number[];
  readonly at: readonly number[];
  readonly slope: readonly number[];
}

function timesMatrix({ dimensions, start, at, slope }: Gradients, vector: Float64Array): Float64Array {
  const product = new Float64Array(dimensions);
  for (let i = 0; i + 1 < start.length; i++) {
    const end = start[i + 1] as number;
    let along = 0;
    for (let e = start[i] as number; e < end; e++) along += (slope[e] as number) * (vector[at[e] as number] as number);
    for (let e = start[i] as number; e < end; e++) {
      const j = at[e] as number;
      product[j] = (product[j] as number) + along * (slope[e] as number);
    }
  }
  return product;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
};

/** Takes the part along the earlier ones away and scales to length 1; returns the length there was. */
function straighten(vector: Float64Array, earlier: readonly Float64Array[]): number {
  for (const other of earlier) {
    const along = dot(vector, other);
    for (let j = 0; j < vector.length; j++) vector[j] = (vector[j] as number) - along * (other[j] as number);
  }
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let j = 0; j < vector.length; j++) vector[j] = (vector[j] as number) / length;
  return length;
}

const SWEEPS = 8;
/** A direction is worth its cost where it holds this share of the squared gradients. */
const WORTH = 0.003;

/**
 * The few directions along which the finish changes most: the active subspace (Constantine 2015), the leading
 * eigenvectors of the mean outer product of the gradients, by orthogonal iteration.
 */
export function activeDirections(gradients: Gradients): Float64Array[] {
  const { dimensions, slope } = gradients;
  const total = slope.reduce((sum, value) => sum + value * value, 0);
  const wanted = Math.min(MAX_COORDINATES, dimensions);
  const found: Float64Array[] = [];
  for (let k = 0; k < wanted && total > 0; k++) {
    const mean = new Float64Array(dimensions);
    // Starts along the mean gradient, then along something that is not in it.
    gradients.at.forEach((j, e) => {
      mean[j] = (mean[j] as number) + (gradients.slope[e] as number) * (k > 0 && (e * (k + 1)) % 3 === 0 ? -2 : 1);
    });
    let vector: Float64Array = mean;
    straighten(vector, found);
    let held = 0;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      vector = timesMatrix(gradients, vector);
      held = straighten(vector, found);
    }
    if (held < WORTH * total) break;
    found.push(vector);
  }
  return found;
}

/** The runs spread evenly along the directions. */
export function evenDirections(vectors: readonly Float64Array[], runs: number, seedBits: number): Directions {
  const quantiles = normalQuantileTable();
  const points = evenPoints(runs, vectors.length, seedBits);
  const scores = points.map((values) => values.map((u) => normalFromUnit(quantiles, u)));
  return { vectors, scores };
}
