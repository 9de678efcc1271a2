/** A list, by a name that each of its things has; Map.groupBy is not in every browser that we serve. */
export function grouped<T>(list: readonly T[], name: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) {
    const group = groups.get(name(each))
    if (group) group.push(each)
    else groups.set(name(each), [each])
  }
  return groups
}
