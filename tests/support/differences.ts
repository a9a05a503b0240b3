type Json = Record<string, unknown>;

/**
 * Where our answer falls short of theirs: a key that lacks, another type, value or order. Keys that
 * only we have are no difference; those whose names are given may differ.
 */
export function differences(
  theirs: unknown,
  ours: unknown,
  { mayDiffer, place = "answer" }: { mayDiffer: string[]; place?: string },
): string[] {
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours)) return [`${place} is no list`];
    const lengths =
      theirs.length === ours.length ? [] : [`${place} has ${ours.length}, not ${theirs.length}`];
    const items = theirs.flatMap((item, index) =>
      differences(item, ours[index], { mayDiffer, place: `${place}.${index}` }),
    );
    return [...lengths, ...items];
  }
  if (!isObject(theirs)) {
    return Object.is(theirs, ours)
      ? []
      : [`${place}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`];
  }
  if (!isObject(ours)) return [`${place} is no object`];
  const keys = Object.keys(theirs).filter((key) => !mayDiffer.includes(key));
  const order = Object.keys(ours).filter((key) => keys.includes(key));
  const inOrder = keys.filter((key) => order.includes(key));
  return [
    ...(order.join() === inOrder.join() ? [] : [`${place} has the order ${order.join(", ")}`]),
    ...keys.flatMap((key) =>
      key in ours
        ? differences(theirs[key], ours[key], { mayDiffer, place: `${place}.${key}` })
        : [`${place}.${key} lacks`],
    ),
  ];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
