'use client'
/** Pictures from elsewhere: a button stands for one until it is pressed, so that nobody elsewhere learns who reads what, and when. */
import { useEffect } from 'react'

export function RemoteImages(): null {
  useEffect(() => {
    document.addEventListener('click', show)
    return () => { document.removeEventListener('click', show) }
  }, [])
  return null
}

function show({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button.remote-image') : null
  if (!button) return
  const image = new Image()
  image.referrerPolicy = 'no-referrer'
  image.alt = button.dataset.alt || button.textContent
  image.className = 'remote-picture'
  // Whoever pressed it by the keyboard goes on from there.
  image.tabIndex = -1
  image.src = button.dataset.src ?? ''
  button.replaceWith(image)
  image.focus({ preventScroll: true })
}
