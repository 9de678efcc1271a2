/**
 * Puts facts into a sentence of lib/messages: `{n}` stands for a fact, `{n|card|cards}` for the first word where the fact
 * is 1, else the second (English has no other forms; Korean needs none).
 */
export const fill = (sentence: string, facts: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_whole, name: string, one?: string, many?: string) => {
    const fact = facts[name]
    if (one === undefined) return String(fact)
    return (fact === 1 ? one : many) ?? ''
  })
