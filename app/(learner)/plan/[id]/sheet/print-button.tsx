'use client'
/** Opens what the browser prints with. */

export function PrintButton({ label }: { readonly label: string }) {
  return <button type="button" className="button plain" onClick={() => { window.print() }}>{label}</button>
}
