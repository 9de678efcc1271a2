/** After a deed whose button is gone, the card itself has the focus: a keyboard goes on from there. */
export function goToCard(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('h1, h3')?.focus()
}
