/** Around a sitting there is nothing to see. */
import type { ReactNode } from 'react'
import { OfflineReady } from '../offline-ready'

export default function DrillLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <OfflineReady />
    </>
  )
}
