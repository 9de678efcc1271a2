/**
 * What the Tab key must do on every screen: reach all that can be used, once each, in the order in which one reads, show where it is,
 * cover it with nothing, and come round.
 *
 * Order    Downwards, and to the right within a row; upwards only to a column further to the right. What stays where it is while the
 *          page scrolls (the bar, the header) has an order of its own, and so has each part of the page that has a name (nav, main …).
 * Seen     Its outline, its shadow, its border or its ground differ from those without the focus; or its label's do.
 */
import type { Page } from 'playwright-core'

/** What is wrong, in sentences; empty: nothing. The focus is then where it was before. */
export async function faultsOfTabOrder(page: Page): Promise<readonly string[]> {
  const before = await page.evaluateHandle(() => document.activeElement)
  const faults = await faultsOnTheWay(page)
  await before.evaluate((element) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  })
  return faults
}

async function faultsOnTheWay(page: Page): Promise<readonly string[]> {
  const n = await page.evaluate(findStops)
  const faults: string[] = []
  let isRound = false
  for (let presses = 0; presses < 2 * n + 12 && !isRound; presses++) {
    await page.keyboard.press('Tab')
    const { fault, round } = await page.evaluate(look)
    faults.push(...fault)
    isRound = round
  }
  if (!isRound) faults.push('Tab does not come round')
  else if (n > 1) {
    // The browser's own part, then a dialog that scrolls.
    for (let presses = 0; presses < 2 && (await page.evaluate(isNowhere)); presses++) await page.keyboard.press('Tab')
    if (!(await page.evaluate(isAtFirst))) faults.push('Tab does not begin anew at the top')
  }
  return [...faults, ...(await page.evaluate(whatIsLeft))]
}

/** Moves the focus by the keyboard until it is there. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    const wanted = page.locator(selector).first()
    if (await wanted.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 })) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not come to ${selector}`)
}

interface Stop {
  readonly element: HTMLElement
  readonly name: string
  readonly part: Element
  readonly box: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly look: string
  reached: number
}

declare global {
  interface Window {
    stops: {
      readonly list: readonly Stop[]
      readonly shown: (element: HTMLElement) => HTMLElement
      readonly lookOf: (element: HTMLElement) => string
      last: Stop | null
    }
  }
}

/** In the page. How many there are. */
function findStops(): number {
  const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
  // A browser goes on from where the focus last was, even if it is nowhere now: from the top, then.
  const before = top.getAttribute('tabindex')
  top.tabIndex = -1
  top.focus()
  if (before === null) top.removeAttribute('tabindex')
  window.scrollTo(0, 0)
  /** A box that is drawn instead stands for a checkbox that cannot be seen. */
  const shown = (element: HTMLElement) => (getComputedStyle(element).opacity === '0' ? (element.closest('label') ?? element) : element)
  const lookOf = (element: HTMLElement) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(shown(element))
    return [outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor].join(' | ')
  }
  const stays = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
    return null
  }
  const list = [...top.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
    // Of radio buttons, the one that is chosen: the arrow keys go to the others.
    .filter((element) => !element.matches('input[type=radio]:not(:checked)'))
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }) && shown(element).getClientRects().length > 0)
    .map((element): Stop => {
      const [rect = element.getBoundingClientRect()] = shown(element).getClientRects()
      const { top: y, bottom, left, right } = rect
      const name = (element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 40) || element.id || element.className
      return {
        element,
        name: `${element.tagName.toLowerCase()} “${name}”`,
        part: stays(element) ?? element.closest('nav, header, footer, main, search, dialog') ?? document.body,
        box: { top: y + window.scrollY, bottom: bottom + window.scrollY, left, right },
        look: lookOf(element),
        reached: 0,
      }
    })
  window.stops = { list, shown, lookOf, last: null }
  return list.length
}

/** In the page, after a Tab. */
function look(): { readonly fault: readonly string[]; readonly round: boolean } {
  const { stops } = window
  const element = document.activeElement
  const top = document.querySelector('dialog[open]')
  if (!(element instanceof HTMLElement) || element === document.body || element === top) return { fault: [], round: stops.last !== null }
  const stop = stops.list.find((some) => some.element === element)
  if (!stop) {
    // A browser lets the arrow keys move what scrolls and has nothing else in it.
    const scrolls = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth
    return { fault: scrolls ? [] : [`an element that nobody counted has the focus: ${element.outerHTML.slice(0, 100)}`], round: false }
  }
  // A date is one input of three parts.
  if (stop === stops.last && element.matches('input[type=date]')) return { fault: [], round: false }
  if (stop.reached > 0) return stop === stops.list[0] ? { fault: [], round: true } : { fault: [`${stop.name} is reached twice`], round: true }
  stop.reached = 1
  const fault: string[] = []
  const { last } = stops
  if (last?.part === stop.part) {
    const [from, to] = [last.box, stop.box]
    const inRow = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > 0.5 * Math.min(from.bottom - from.top, to.bottom - to.top)
    const isWrong = inRow ? to.left < from.left - 8 : to.top < from.top - 8 && to.left < from.right - 8
    if (isWrong) fault.push(`${stop.name} comes after ${last.name}`)
  }
  stops.last = stop
  if (stops.lookOf(element) === stop.look) fault.push(`${stop.name} does not show that it has the focus`)
  const shown = stops.shown(element)
  const [rect] = shown.getClientRects()
  if (!rect) return { fault: [...fault, `${stop.name} is not there any more`], round: false }
  const [x, y] = [(Math.max(0, rect.left) + Math.min(innerWidth, rect.right)) / 2, (Math.max(0, rect.top) + Math.min(innerHeight, rect.bottom)) / 2]
  const over = document.elementFromPoint(x, y)
  if (rect.bottom <= 0 || rect.top >= innerHeight) fault.push(`${stop.name} is out of sight`)
  else if (!over || !(shown.contains(over) || over.contains(shown))) fault.push(`${stop.name} is covered by ${over?.outerHTML.slice(0, 80) ?? 'nothing'}`)
  return { fault, round: false }
}

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement?.tagName === 'DIALOG'
const isAtFirst = (): boolean => document.activeElement === window.stops.list[0]?.element

/** In the page, at the end. */
function whatIsLeft(): readonly string[] {
  return window.stops.list.filter(({ element, reached }) => reached === 0 && element.isConnected).map(({ name }) => `${name} is never reached`)
}
