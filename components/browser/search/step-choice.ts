/** The next of `count` suggestions; -1, the field itself, stands between the last and the first. */
export function stepChoice(chosen: number, step: 1 | -1, count: number): number {
  const places = count + 1;
  return ((chosen + 1 + step + places) % places) - 1;
}
