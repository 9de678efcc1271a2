/** What was typed and not saved, kept in the tab over a reload. */

const PREFIX = 'netdrill.text.'

export function keptText(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Null takes it away. */
export function keepText(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + name)
    else sessionStorage.setItem(PREFIX + name, text)
  } catch {
    // a browser that keeps nothing
  }
}
