/** How NetDrill is installed, and looks from outside. */
import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'NetDrill',
    short_name: 'NetDrill',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfbf8',
    theme_color: '#fbfbf8',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [{ name: '풀기 · Study', url: '/study' }],
  }
}
