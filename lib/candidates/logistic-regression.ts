/**
 * Fits weights to rows of zeros and ones by L-BFGS (Nocedal, 1980): it asks for the slope some thirty
 * times, and remembers the last few steps to guess how the slope bends. Pure.
 */
import { setImmediate as pause } from "node:timers/promises";

/** Row r holds `values[k]` of the feature `columns[k]`, for k from `starts[r]` to `starts[r + 1]`. */
export type Rows = { starts: Int32Array; columns: Int32Array; values: Float32Array; width: number };

const penalty = 1;
const mostSteps = 30;
const remembered = 6;
const flatEnough = 1e-4;

type Vector = Float64Array;
type Step = { moved: Vector; bent: Vector; scale: number };

/** The weight of each feature, and last the constant. */
export async function fitWeights(rows: Rows, isPicked: Uint8Array): Promise<Vector> {
  let weights = new Float64Array(rows.width + 1);
  let { loss, slope } = look(rows, isPicked, weights);
  const steps: Step[] = [];
  for (let round = 0; round < mostSteps; round += 1) {
    const direction = bend(slope, steps);
    await pause(); // a server that learns goes on answering
    const next = walk({ rows, isPicked, weights, loss, slope, direction });
    if (!next) break;
    const moved = subtract(next.weights, weights);
    const bent = subtract(next.slope, slope);
    const curvature = dot(moved, bent);
    if (curvature > 1e-10) steps.push({ moved, bent, scale: 1 / curvature });
    if (steps.length > remembered) steps.shift();
    const gain = loss - next.loss;
    ({ weights, loss, slope } = next);
    if (gain < flatEnough * loss) break;
  }
  return weights;
}

function look(rows: Rows, isPicked: Uint8Array, weights: Vector) {
  const { starts, columns, values, width } = rows;
  const slope = new Float64Array(width + 1);
  let loss = 0;
  for (let j = 0; j < width; j += 1) {
    const weight = weights[j] as number;
    slope[j] = penalty * weight;
    loss += (penalty * weight * weight) / 2;
  }
  for (let r = 0; r < isPicked.length; r += 1) {
    const [start, end] = [starts[r] as number, starts[r + 1] as number];
    let sum = weights[width] as number;
    for (let k = start; k < end; k += 1)
      sum += (weights[columns[k] as number] as number) * (values[k] as number);
    const chance = 1 / (1 + Math.exp(-sum));
    const label = isPicked[r] as number;
    const error = chance - label;
    loss -= Math.log(Math.max(1e-12, label === 1 ? chance : 1 - chance));
    slope[width] = (slope[width] as number) + error;
    for (let k = start; k < end; k += 1) {
      const j = columns[k] as number;
      slope[j] = (slope[j] as number) + error * (values[k] as number);
    }
  }
  return { loss, slope };
}

/** The slope, corrected by how it bent in the last steps. */
function bend(slope: Vector, steps: Step[]): Vector {
  const direction = Float64Array.from(slope);
  const shares = new Map<Step, number>();
  for (const step of steps.toReversed()) {
    const share = step.scale * dot(step.moved, direction);
    shares.set(step, share);
    addScaled(direction, step.bent, -share);
  }
  const last = steps.at(-1);
  const size = last
    ? 1 / (last.scale * dot(last.bent, last.bent))
    : 1 / Math.sqrt(dot(slope, slope));
  for (let j = 0; j < direction.length; j += 1) direction[j] = (direction[j] as number) * size;
  for (const step of steps) {
    const share = step.scale * dot(step.bent, direction);
    addScaled(direction, step.moved, (shares.get(step) ?? 0) - share);
  }
  return direction;
}

type Walk = {
  rows: Rows;
  isPicked: Uint8Array;
  weights: Vector;
  loss: number;
  slope: Vector;
  direction: Vector;
};

/** Halves the step until it leads down enough; null when nothing does. */
function walk({ rows, isPicked, weights, loss, slope, direction }: Walk) {
  const drop = dot(slope, direction);
  for (let length = 1; length > 1e-6; length /= 2) {
    const there = Float64Array.from(weights);
    addScaled(there, direction, -length);
    const seen = look(rows, isPicked, there);
    if (seen.loss <= loss - 1e-4 * length * drop) return { weights: there, ...seen };
  }
  return null;
}

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let j = 0; j < one.length; j += 1) sum += (one[j] as number) * (other[j] as number);
  return sum;
}

function addScaled(target: Vector, added: Vector, scale: number): void {
  for (let j = 0; j < target.length; j += 1)
    target[j] = (target[j] as number) + (added[j] as number) * scale;
}

function subtract(one: Vector, other: Vector): Vector {
  const difference = Float64Array.from(one);
  addScaled(difference, other, -1);
  return difference;
}
