/**
 * Choices as registers: each is about one thing, carries a stamp, and of two about the same thing the later one holds, in whatever
 * order they arrive. A thing is a field of the settings, or one interview; that one is gone is a choice like another, and its stamp stays.
 */
import { withChange } from './chosen'
import type { SettingChange, Settings } from './settings'

/** What holds, and since which choice, by what it is about. */
export interface Chosen {
  readonly settings: Settings
  readonly stamps: Readonly<Record<string, string>>
}

export interface Choice {
  readonly id: string
  /** The moment, once the device's clock was corrected. */
  readonly at: string
  readonly device: string
  readonly deviceSeq: number
  readonly change: SettingChange
}

export function choose({ settings, stamps }: Chosen, choice: Choice): Chosen {
  const about = registerOf(choice.change)
  const stamp = stampOf(choice)
  if (about === undefined || stamp <= (stamps[about] ?? '')) return { settings, stamps }
  return { settings: withChange(settings, choice.change), stamps: { ...stamps, [about]: stamp } }
}

const registerOf = (change: SettingChange): string | undefined => (change.interview ? `interview ${change.interview.id}` : Object.keys(change)[0])

/** Texts compare as the choices do: by instant, then by device and its own count, at last by id. */
const stampOf = ({ at, device, deviceSeq, id }: Choice): string => `${at} ${device} ${String(deviceSeq).padStart(10, '0')} ${id}`
